import { currencyName } from '../../lib/i18n/currency-name.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { pairName } from '../../lib/rates/pair.ts';
import { watchedName } from '../../lib/rates/watchlist.ts';
import {
  isAmong,
  offeredPairs,
  withPairToggled,
  withWatchlist,
} from '../../lib/settings/first-choices.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { ReadyLists } from '../shared/ready-lists.tsx';
import { Chip } from './chip.tsx';

interface PairsChoiceProps {
  settings: Settings;
  messages: PageMessages;
  onChange(edit: (settings: Settings) => Settings): void;
}

/** Which rates are watched: one by one, or by a ready list. */
export function PairsChoice({ settings, messages, onChange }: PairsChoiceProps) {
  const { welcome: words, options } = messages;
  const { watchlist } = settings.rates;
  const name = (code: string) => currencyName(code, messages);
  return (
    <fieldset>
      <legend class="title">{words.pairs}</legend>
      <p class="quiet">{words.pairsHint}</p>
      <div class="chips">
        {offeredPairs(watchlist).map((pair) => (
          <Chip
            key={pairName(pair)}
            hint={messages.card.name(name(pair.base), name(pair.quote))}
            pressed={isAmong(watchlist, pair)}
            onPress={() => onChange((before) => withPairToggled(before, pair))}
          >
            {pair.quote === 'USD' ? pair.base : watchedName(pair)}
          </Chip>
        ))}
      </div>
      <p class="presets">
        <span class="quiet">{options.watchlist.presets}</span>
        <ReadyLists
          words={options.watchlist}
          currency={(code) => code}
          onTake={(ready) => onChange((before) => withWatchlist(before, ready))}
        />
      </p>
    </fieldset>
  );
}
