import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { Sites } from '../../lib/sites.ts';
import type { Edge } from '../../lib/snapshot.ts';
import { Choice } from '../shared/choice.tsx';

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
      <Choice<Edge>
        name="edge"
        legend={words.edge}
        legendClass="quiet"
        options={[
          ['bottom', words.bottom],
          ['top', words.top],
        ]}
        chosen={ticker.edge}
        onChoose={(edge) =>
          onChange((before) => ({ ...before, ticker: { ...before.ticker, edge } }))
        }
      />
      <Choice<Sites['mode']>
        name="sites"
        legend={words.where}
        legendClass="quiet"
        options={[
          ['everywhere', words.everywhere],
          ['only', words.only],
        ]}
        chosen={sites.mode}
        onChoose={(mode) => onChange((before) => ({ ...before, sites: { ...before.sites, mode } }))}
      />
      {sites.mode === 'only' && <p class="quiet">{words.onlyHint}</p>}
    </fieldset>
  );
}
