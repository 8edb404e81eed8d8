import { type Currency, currencies } from './currencies.ts';
import type { Pair } from './pair.ts';

/** How many pairs are offered for what somebody has typed. */
const offered = 8;

/**
 * Pairs for what somebody has typed: codes, currencies' names or countries, one (`tenge`: priced in dollars
 * and the reverse) or two (`kzt/rub`, `rouble in som`, `Uzbekistan Russia`). The best first, eight at most.
 *
 * @param namesOf what a currency and its country are called in the user's language, searched beside the English names
 */
export function findPairs(typed: string, namesOf: (code: string) => readonly string[]): Pair[] {
  const words = plain(typed);
  if (words === '') return [];
  const both = splits(words).flatMap(([left, right]) => {
    const quotes = findCurrencies(right, namesOf).slice(0, 4);
    return findCurrencies(left, namesOf)
      .slice(0, 4)
      .flatMap((base) => quotes.map((quote) => pair(base, quote)));
  });
  const single = findCurrencies(words, namesOf).flatMap((found) =>
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
function findCurrencies(words: string, namesOf: (code: string) => readonly string[]): Currency[] {
  const rank = (currency: Currency): number => {
    const code = currency.code.toLowerCase();
    if (code === words) return 0;
    const names = [currency.name, ...namesOf(currency.code)].map(plain);
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

/** Letters that keyboards lack, and what is typed instead of them; accents go by themselves. */
const typedFor = new Map(
  'ңн қк ғг үу ұу өо әа һх іи ҷч ҳх ıi'
    .split(' ')
    .map(([letter = '', plainer = '']) => [letter, plainer]),
);

/**
 * Lower case without accents, apostrophes and letters of one language alone, so that `Turkiye` finds Türkiye, `тенге`
 * finds `теңге` and `ozbek` finds `oʻzbek`, whichever of six apostrophes it was written with.
 */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}ʻʼ'’‘`]/gu, '')
    .toLowerCase()
    .replace(/\p{L}/gu, (letter) => typedFor.get(letter) ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
