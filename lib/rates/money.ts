import { findAmounts } from './amount.ts';
import { currencies, findCurrency } from './currencies.ts';
import type { CurrencyCode } from './observation.ts';

/**
 * How currencies are written beside an amount: words in English, Russian, Kazakh, Kyrgyz, Uzbek, Tajik and
 * Turkmen with the endings they take, and signs. Sources without case; each stands for a whole word.
 * Whatever is more particular comes first: a Canadian dollar is no dollar of the United States.
 */
const words: readonly [CurrencyCode, string][] = [
  ['CAD', 'канадск\\p{L}+ долл\\p{L}*'],
  ['AUD', 'австралийск\\p{L}+ долл\\p{L}*'],
  ['HKD', 'гонконгск\\p{L}+ долл\\p{L}*'],
  ['SGD', 'сингапурск\\p{L}+ долл\\p{L}*'],
  ['BYN', '(?:белорусск|беларус)\\p{L}* руб\\p{L}*|belarus\\p{L}* ro?ubles?'],
  [
    'AZN',
    '(?:азербайджанск|әзірбайжан|азербайжан)\\p{L}* манат\\p{L}*|(?:azerbaijani|ozarbayjon) manat\\p{L}*',
  ],
  ['TJS', 'сомон[иӣ]\\p{L}{0,4}|somoni\\p{L}{0,4}|смн'],
  [
    'KGS',
    'сом(?:а|ов|ы|у|ом|ам|ами|ах|е|го|ду|дун|дон|до|дук|ға|ды|ның|мен|нан|ро|ҳо)?|som(?:s|ga|ni|ning|dan|y|lar)?',
  ],
  [
    'UZS',
    "сум(?:а|ов|ы|у|ом|ам|ами|ах|е)?|с[ўӯ]м(?:и|га|ни|нинг|дан|лар|ро)?|so['’‘ʻʼ`´]m(?:i|ga|ni|ning|dan|lar)?|sums?|soums?",
  ],
  ['KZT', 'т[еэ][нң]ге(?:\\p{L}{0,4})|tenge(?:s|ga|ni|ning|dan|niň|de)?|teňňe\\p{L}{0,4}|тг'],
  ['TMT', 'манат(?:а|ов|ы|у|ом|ам|тар|тың|ты|ро)?|manat(?:s|y|a|yň|lar|ga|ni|dan|dyr)?'],
  ['USD', 'долл(?:ар\\p{L}{0,4})?|dollar\\p{L}{0,4}|бакс\\p{L}{0,3}|bucks?'],
  ['EUR', 'евро|еуро\\p{L}{0,3}|yevro\\p{L}{0,3}|ýewro\\p{L}{0,3}|euros?'],
  ['RUB', 'рубл\\p{L}{0,4}|рубль|руб|р|ro?ubles?|rubl\\p{L}{0,4}'],
  ['CNY', 'юан\\p{L}{0,4}|[yý]uan\\p{L}{0,4}|renminbi|rmb'],
  ['KRW', 'вон(?:а|ы|у)?|wons?'],
  ['TRY', 'лир(?:а|ы|у|ой)?|liras?|lirasi'],
  ['GBP', 'фунт\\p{L}{0,4}|pounds?|sterling'],
  ['JPY', '[ий]ен\\p{L}{0,2}|yens?'],
  ['AED', 'дирхам\\p{L}{0,3}|dirhams?'],
  ['INR', 'рупи\\p{L}{0,2}|rupees?'],
];

const signs: readonly [CurrencyCode, string][] = [
  ['CAD', 'C\\$|CA\\$'],
  ['AUD', 'A\\$|AU\\$'],
  ['HKD', 'HK\\$'],
  ['SGD', 'S\\$'],
  ['USD', '(?:US)?\\$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['KZT', '₸'],
  ['KGS', '\u20c0'],
  ['RUB', '₽'],
  ['JPY', 'JP¥'],
  ['CNY', '(?:CN)?¥|元'],
  ['KRW', '₩'],
  ['TRY', '₺'],
  ['INR', '₹'],
];

/** Codes that people write small. */
const smallCodes = /^(?:usd|eur|rub|kzt|kgs|uzs|tjs|tmt|cny|gbp)$/;

/** Names of two words and more say of themselves whose dollar or pound they are. */
const fullNames = currencies
  .filter(({ name }) => name.includes(' '))
  .map(({ code, name }): [CurrencyCode, string] => [code, `${name}s?`]);

const patterns: readonly [CurrencyCode, RegExp][] = [
  ...signs.map(([code, source]): [CurrencyCode, RegExp] => [
    code,
    new RegExp(`(?<![\\p{L}])(?:${source})`, 'giu'),
  ]),
  ...[...words, ...fullNames].map(([code, source]): [CurrencyCode, RegExp] => [
    code,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
  ]),
];

/** An amount of money in a text; no currency where the text names none that we know. */
export interface Money {
  amount: number;
  currency: CurrencyCode | null;
}

/**
 * Reads the amount of a text that has a currency beside it, behind it rather than before it: `12 000 сомов`,
 * `$1.5k`, `5,2 млн ₸`, `USD 300`, `50 ming so‘m`, `в 2026 году 500 сомов`. An amount without a currency where no
 * other is there; null where there is none at all.
 *
 * @param language BCP 47, of who reads; it decides what `1,234` is in a text without Cyrillic letters
 */
export function readMoney(text: string, language: string): Money | null {
  const amounts = findAmounts(text, language);
  const named = amounts.map(({ amount, before, after }) => {
    const currency = namedIn(after)[0]?.code ?? namedIn(before).at(-1)?.code ?? null;
    return { amount, currency };
  });
  return named.find(({ currency }) => currency !== null) ?? named[0] ?? null;
}

interface Named {
  code: CurrencyCode;
  at: number;
  length: number;
}

/** Currencies that a text names, in their order; of two at one place the longer one. */
function namedIn(text: string): Named[] {
  const named: Named[] = patterns.flatMap(([code, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ code, at: index, length })),
  );
  for (const { index, 0: word } of text.matchAll(
    /(?<![\p{L}\p{N}])[A-Za-z]{3}(?![\p{L}\p{N}])/gu,
  )) {
    const code = word.toUpperCase();
    if ((word === code || smallCodes.test(word)) && findCurrency(code)) {
      named.push({ code, at: index, length: 4 });
    }
  }
  return named.sort((a, b) => a.at - b.at || b.length - a.length);
}
