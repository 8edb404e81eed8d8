/** The topic of the country that pays with a currency, for the currencies whose countries are topics. */
const topics: ReadonlyMap<string, string> = new Map([
  ['KGS', 'kyrgyzstan'],
  ['KZT', 'kazakhstan'],
  ['TJS', 'tajikistan'],
  ['UZS', 'uzbekistan'],
  ['TMT', 'turkmenistan'],
  ['AFN', 'afghanistan'],
]);

/** The topic whose headlines stand behind a pair: that of the first currency that has one; null for none. */
export function countryTopic({ base, quote }: { base: string; quote: string }): string | null {
  return topics.get(base) ?? topics.get(quote) ?? null;
}
