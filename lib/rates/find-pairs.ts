import { type Currency, currencies } from './currencies.ts';
import type { Pair } from './pair.ts';

/** How many pairs are offered for what somebody has typed. */
const offered = 8;

/**
 * Pairs for what somebody has typed: codes, currencies' names or countries, one (`tenge`: priced in dollars
 * and the reverse) or two (`kzt/rub`, `rouble in som`, `Uzbekistan Russia`). The best first, eight at most.
 *
 * @param nameOf a currency's name in the user's language, searched beside the English one
 */
export function findPairs(typed: string, nameOf: (code: string) => string): Pair[] {
  const words = plain(typed);
  if (words === '') return [];
  const both = splits(words).flatMap(([left, right]) => {
    const quotes = findCurrencies(right, nameOf).slice(0, 4);
    return findCurrencies(left, nameOf)
      .slice(0, 4)
      .flatMap((base) => quotes.map((quote) => pair(base, quote)));
  });
  const single = findCurrencies(words, nameOf).flatMap((found) =>
    found.code === 'USD'
      ? []
      : [
          { base: found.code, quote: 'USD' },
          { base: 'USD', quote: found.code },
        ],
  );
  const all = [...both, ...single].filter(({ base, quote }) => base !== quote);
  const unique = new Map(all.map((found) => [`${found.base}/${found.quote}`, found]));
  return [...unique.values()].slice(0, offered);
}

const pair = (base: Currency, quote: Currency): Pair => ({ base: base.code, quote: quote.code });

/** Every way to take the words as two currencies: at a sign or a joining word, or at any space. */
function splits(words: string): [string, string][] {
  const joined = words.split(/\s*[/>→-]+\s*|\s+(?:to|in|into|per|against)\s+/);
  const [left, right] = joined;
  if (joined.length === 2 && left && right) return [[left, right]];
  const parts = words.split(/\s+/);
  return parts
    .slice(1)
    .map((_, n) => [parts.slice(0, n + 1).join(' '), parts.slice(n + 1).join(' ')]);
}

/** Currencies that `words` name, by code first, then by the beginning of a word of their name or country. */
function findCurrencies(words: string, nameOf: (code: string) => string): Currency[] {
  const rank = (currency: Currency): number => {
    const code = currency.code.toLowerCase();
    if (code === words) return 0;
    const names = [currency.name, nameOf(currency.code)].map(plain);
    const countries = currency.countries.map(plain);
    if ([...names, ...countries].includes(words)) return 1;
    if (names.some((name) => beginsWord(name, words))) return 2;
    if (countries.some((name) => beginsWord(name, words))) return 3;
    return code.startsWith(words) ? 4 : Number.POSITIVE_INFINITY;
  };
  return currencies
    .map((currency) => ({ currency, at: rank(currency) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at || familiarity(a.currency) - familiarity(b.currency))
    .map(({ currency }) => currency);
}

/** Of currencies that fit alike, the region's own and its neighbours' come before the rest of the world. */
const familiar = 'USD EUR RUB CNY KZT KGS UZS TJS TMT TRY KRW GBP JPY AED INR'.split(' ');

function familiarity({ code }: Currency): number {
  const at = familiar.indexOf(code);
  return at === -1 ? familiar.length : at;
}

function beginsWord(text: string, words: string): boolean {
  return text.startsWith(words) || text.includes(` ${words}`);
}

/** Lower case without accents, so that `Turkiye` finds Türkiye and `теңге` is found by `тенге`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ң', 'н')
    .replace(/\s+/g, ' ')
    .trim();
}
