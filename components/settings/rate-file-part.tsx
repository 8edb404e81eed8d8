import { useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { type Pair, pairName } from '../../lib/rates/pair.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { FieldProblem, problemOf } from './field-problem.tsx';
import { Part } from './frame.tsx';

export interface RateFileProps {
  settings: Settings;
  messages: PageMessages;
  /** Saves what is held of pairs; false where that is known to be nothing. */
  onRatesExport(pairs: readonly Pair[]): Promise<boolean>;
}

/** The history of the watched pairs, for spreadsheets. */
export function RateFilePart({ settings, messages, onRatesExport }: RateFileProps) {
  const { rateFile: words } = messages.options;
  const { watchlist } = settings.rates;
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState('');
  const one = watchlist.filter((pair) => pairName(pair) === chosen);
  const save = async () => {
    const held = await onRatesExport(one.length > 0 ? one : watchlist);
    setProblem(held ? '' : words.empty);
  };
  return (
    <Part id="rate-history" title={words.title}>
      <p class="quiet">{watchlist.length === 0 ? words.none : words.about}</p>
      {watchlist.length > 0 && (
        <p class="buttons">
          <select
            aria-label={words.pair}
            {...problemOf('rate-history-problem', problem)}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            <option value="">{words.all}</option>
            {watchlist.map((pair) => (
              <option key={pairName(pair)}>{pairName(pair)}</option>
            ))}
          </select>
          <button type="button" class="button" onClick={() => void save()}>
            {words.save}
          </button>
        </p>
      )}
      <FieldProblem id="rate-history-problem" problem={problem} />
    </Part>
  );
}
