import { currencyName } from '../../lib/i18n/currency-name.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { currencies } from '../../lib/rates/currencies.ts';
import type { RateChoice } from '../../lib/rates/providers/known.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { Choice } from '../shared/choice.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { Part } from './frame.tsx';

export interface RateChoiceProps {
  settings: Settings;
  messages: PageMessages;
  /** Whether the banks may be asked directly. */
  banksAllowed: boolean;
  onChange: ChangeSettings;
  onAllowBanks(): void;
}

/** Whose rates are shown, and whether the banks are asked themselves. */
export function RateChoicePart({
  settings,
  messages,
  banksAllowed,
  onChange,
  onAllowBanks,
}: RateChoiceProps) {
  const { options: words } = messages;
  return (
    <Part id="rate-choice" title={words.choice}>
      <Choice<RateChoice>
        name="choice"
        legend={words.choice}
        legendClass="unseen"
        options={[
          ['market', words.market],
          ['official', words.official],
        ]}
        chosen={settings.rates.choice}
        onChoose={(choice) =>
          onChange((before) => ({ ...before, rates: { ...before.rates, choice } }))
        }
      />
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
      <label class="line">
        {words.convertTo}
        <select
          value={settings.rates.convertTo}
          onChange={({ currentTarget }) => {
            const convertTo = currentTarget.value;
            onChange((before) => ({ ...before, rates: { ...before.rates, convertTo } }));
          }}
        >
          {currencies.map(({ code }) => (
            <option key={code} value={code}>
              {code} · {currencyName(code, messages)}
            </option>
          ))}
        </select>
      </label>
    </Part>
  );
}
