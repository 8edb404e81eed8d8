import type { Messages } from '../../lib/i18n/en.ts';
import type { RateChoice } from '../../lib/rates/providers/index.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { ChangeSettings } from './options.tsx';

interface RatesSectionProps {
  settings: Settings;
  words: Messages['options'];
  /** Whether the banks may be asked directly. */
  banksAllowed: boolean;
  onChange: ChangeSettings;
  onAllowBanks(): void;
}

/** Whose rates are shown, and whether the banks are asked themselves. */
export function RatesSection({
  settings,
  words,
  banksAllowed,
  onChange,
  onAllowBanks,
}: RatesSectionProps) {
  const choices: readonly RateChoice[] = ['market', 'official'];
  return (
    <section id="rates">
      <h2>{words.rates}</h2>
      <fieldset>
        <legend>{words.choice}</legend>
        {choices.map((choice) => (
          <label key={choice} class="line">
            <input
              type="radio"
              name="choice"
              value={choice}
              checked={settings.rates.choice === choice}
              onChange={() =>
                onChange((before) => ({ ...before, rates: { ...before.rates, choice } }))
              }
            />
            {words[choice]}
          </label>
        ))}
      </fieldset>
      {settings.rates.choice === 'official' && (
        <>
          <p class="quiet">{banksAllowed ? words.banksAllowed : words.banks}</p>
          {!banksAllowed && (
            <button type="button" class="button" onClick={onAllowBanks}>
              {words.allowBanks}
            </button>
          )}
        </>
      )}
    </section>
  );
}
