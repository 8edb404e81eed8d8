import { useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import {
  defaultWatchlist,
  localCurrencies,
  neighboursWatchlist,
  remittancesWatchlist,
  type WatchedPair,
} from '../../lib/rates/watchlist.ts';

interface ReadyListsProps {
  words: PageMessages['options']['watchlist'];
  /** What a currency that can be sent home is called in the choice of it. */
  currency(code: string): string;
  onTake(list: readonly WatchedPair[]): void;
}

/** Lists of pairs that are watched as they are: the region's, its neighbours', and what money is sent home in. */
export function ReadyLists({ words, currency, onTake }: ReadyListsProps) {
  const [local, setLocal] = useState('KGS');
  return (
    <>
      <button type="button" class="button" onClick={() => onTake(defaultWatchlist)}>
        {words.centralAsia}
      </button>
      <button type="button" class="button" onClick={() => onTake(neighboursWatchlist)}>
        {words.neighbours}
      </button>
      <span class="line">
        <button type="button" class="button" onClick={() => onTake(remittancesWatchlist(local))}>
          {words.remittances}
        </button>
        <select
          aria-label={words.local}
          value={local}
          onChange={({ currentTarget }) => setLocal(currentTarget.value)}
        >
          {localCurrencies.map((code) => (
            <option key={code} value={code}>
              {currency(code)}
            </option>
          ))}
        </select>
      </span>
    </>
  );
}
