import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { Settings } from '../../lib/settings/schema.ts';

interface PlaceChoiceProps {
  settings: Settings;
  words: PageMessages['welcome'];
  onChange(edit: (settings: Settings) => Settings): void;
}

/** At which edge the strip lies, and on which sites. */
export function PlaceChoice({ settings, words, onChange }: PlaceChoiceProps) {
  const { ticker, sites } = settings;
  return (
    <fieldset class="place">
      <legend class="title">{words.place}</legend>
      <Radios
        name="edge"
        legend={words.edge}
        labels={{ bottom: words.bottom, top: words.top }}
        chosen={ticker.edge}
        onChoose={(edge) =>
          onChange((before) => ({ ...before, ticker: { ...before.ticker, edge } }))
        }
      />
      <Radios
        name="sites"
        legend={words.where}
        labels={{ everywhere: words.everywhere, only: words.only }}
        chosen={sites.mode}
        onChoose={(mode) => onChange((before) => ({ ...before, sites: { ...before.sites, mode } }))}
      />
      {sites.mode === 'only' && <p class="quiet">{words.onlyHint}</p>}
    </fieldset>
  );
}

interface RadiosProps<Value extends string> {
  name: string;
  legend: string;
  labels: Readonly<Record<Value, string>>;
  chosen: Value;
  onChoose(value: Value): void;
}

function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { name, legend, labels, chosen, onChoose } = props;
  const isValue = (value: string): value is Value => value in labels;
  return (
    <fieldset>
      <legend class="quiet">{legend}</legend>
      {Object.keys(labels)
        .filter(isValue)
        .map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {labels[value]}
          </label>
        ))}
    </fieldset>
  );
}
