import type { Messages } from '../../lib/i18n/en.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { Edge } from '../../lib/snapshot.ts';
import type { ChangeSettings } from './options.tsx';

interface TickerSectionProps {
  settings: Settings;
  words: Messages['options'];
  onChange: ChangeSettings;
}

/** Whether there is a ticker, and at which edge. */
export function TickerSection({ settings, words, onChange }: TickerSectionProps) {
  const { ticker } = settings;
  const set = (changed: Partial<Settings['ticker']>) =>
    onChange((before) => ({ ...before, ticker: { ...before.ticker, ...changed } }));
  const edges: readonly Edge[] = ['top', 'bottom'];
  return (
    <section id="ticker">
      <h2>{words.ticker}</h2>
      <label class="line">
        <input
          type="checkbox"
          checked={ticker.enabled}
          onChange={({ currentTarget }) => set({ enabled: currentTarget.checked })}
        />
        {words.enabled}
      </label>
      <fieldset disabled={!ticker.enabled}>
        <legend>{words.edge}</legend>
        {edges.map((edge) => (
          <label key={edge} class="line">
            <input
              type="radio"
              name="edge"
              value={edge}
              checked={ticker.edge === edge}
              onChange={() => set({ edge })}
            />
            {words[edge]}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
