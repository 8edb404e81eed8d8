import { buildRateCard, cardHeadlines } from '../build-rate-card.ts';
import type { Messages } from '../i18n/en.ts';
import { countryTopic } from '../news/country-topic.ts';
import { sourceNamer } from '../news/sources.ts';
import type { RateCard } from '../rate-card.ts';
import { currenciesOf, type Pair } from '../rates/pair.ts';
import { preferenceOf } from '../rates/providers/known.ts';
import { readRate } from '../rates/reading.ts';
import type { Settings } from '../settings/schema.ts';
import { readTopicPage } from './entries.ts';
import { readObservations } from './rates.ts';
import type { Store } from './schema.ts';

interface WantedCard {
  pair: Pair;
  settings: Settings;
  /** Epoch milliseconds. */
  now: number;
  amount?: number;
}

/** A pair's card out of all that is held of it, and the rate that its converter goes by. */
export async function readCard(
  store: Store,
  { pair, settings, now, amount }: WantedCard,
  messages: Messages,
): Promise<{ card: RateCard; rate: number | null }> {
  const topic = countryTopic(pair);
  const [observations, entries] = await Promise.all([
    readObservations(store, currenciesOf([pair]), ''),
    topic === null ? [] : readTopicPage(store, topic, { offset: 0, limit: cardHeadlines }),
  ]);
  const reading = readRate(pair, observations, preferenceOf(settings.rates.choice), now);
  const nameOf = sourceNamer(settings.sources);
  const facts = { reading, entries, nameOf, now, ...(amount === undefined ? {} : { amount }) };
  return { card: buildRateCard(facts, messages), rate: reading.rate };
}
