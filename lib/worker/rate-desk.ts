import { convertedFrom } from '../build-rate-card.ts';
import { cardSheet, sentenceSheet } from '../card-sheet.ts';
import type { Messages } from '../i18n/en.ts';
import type { StripAnswers, StripRequest } from '../messages.ts';
import { openCard } from '../platform/pages.ts';
import { loadSettings } from '../platform/settings-storage.ts';
import { showOverStrip } from '../platform/strip-messages.ts';
import type { RateCard } from '../rate-card.ts';
import { addDays, utcDay } from '../rates/calendar.ts';
import { readMoney } from '../rates/money.ts';
import type { CurrencyCode } from '../rates/observation.ts';
import { currenciesOf, type Pair, pairOf } from '../rates/pair.ts';
import { pegOf } from '../rates/peg.ts';
import { historyShown, isFresh } from '../rates/reading.ts';
import { browserWorld } from '../refresh/browser-world.ts';
import { refreshRates } from '../refresh/refresh-rates.ts';
import type { Settings } from '../settings/schema.ts';
import { openStore } from '../store/open.ts';
import { readCard } from '../store/rate-card.ts';
import { readObservations } from '../store/rates.ts';
import { addTraffic } from '../store/traffic.ts';
import { type Contact, localDay } from '../traffic.ts';
import { messagesFor } from './spoken.ts';

type RateRequest = Extract<StripRequest, { type: 'card' | 'convert' }>;

/** Where rates are asked for one at a time: by the strips of all pages, and by the context menu. */
export interface RateDesk {
  answer(request: RateRequest): Promise<StripAnswers[RateRequest['type']]>;
  /** Converts an amount that was selected in a tab, and shows the answer there, or in a window of its own. */
  convertSelection(text: string, tab: number | null): Promise<void>;
}

/** @param style the card's style sheet, which travels with each card */
export function createRateDesk(style: string): RateDesk {
  return {
    async answer(request) {
      const pair = pairOf(request.pair);
      if (!pair) return null;
      const settings = await loadSettings();
      const messages = await messagesFor(settings);
      const { card, rate } = await cardOf(pair, settings, messages);
      if (request.type === 'card') return { card: cardSheet(card), style };
      return convertedFrom(rate, request.typed, request.side, messages);
    },
    async convertSelection(text, tab) {
      const settings = await loadSettings();
      const messages = await messagesFor(settings);
      const { found, amount } = await cardOfText(text, settings, messages);
      const isCard = typeof found !== 'string';
      const card = isCard ? cardSheet(found) : sentenceSheet(found, messages.strip.close);
      if (tab !== null && (await showOverStrip(tab, { card, style }))) return;
      if (isCard) await openCard(found.pair, amount);
    },
  };
}

/** The card of what a selected text was converted to, or a sentence that says why it was not. */
async function cardOfText(
  text: string,
  settings: Settings,
  messages: Messages,
): Promise<{ found: RateCard | string; amount?: number }> {
  const money = readMoney(text, messages.language);
  const quoted = text.trim().slice(0, 80);
  if (!money) return { found: messages.card.noAmount(quoted) };
  const { amount, currency } = money;
  if (currency === null) return { found: messages.card.noCurrency(quoted) };
  const pair = { base: currency, quote: targetOf(currency, settings) };
  await fetchMissing(currenciesOf([pair]), settings);
  return { found: (await cardOf(pair, settings, messages, amount)).card, amount };
}

/** What an amount is converted to: the chosen currency, or where it is in that one, the first watched other. */
function targetOf(currency: CurrencyCode, { rates }: Settings): CurrencyCode {
  if (rates.convertTo !== currency) return rates.convertTo;
  const watched = rates.watchlist.flatMap(({ base, quote }) => [base, quote]);
  return watched.find((code) => code !== currency) ?? (currency === 'USD' ? 'KZT' : 'USD');
}

async function cardOf(
  pair: Pair,
  settings: Settings,
  messages: Messages,
  amount?: number,
): Promise<{ card: RateCard; rate: number | null }> {
  const wanted = { pair, settings, now: Date.now() };
  return await readCard(
    await openStore(),
    amount === undefined ? wanted : { ...wanted, amount },
    messages,
  );
}

/**
 * Rates of currencies of which no fresh one is held are fetched when they are wanted, and not before: refreshes leave
 * out what nobody watches.
 */
export async function fetchMissing(
  currencies: readonly CurrencyCode[],
  settings: Settings,
  changed: () => void = () => undefined,
): Promise<void> {
  const store = await openStore();
  const floating = currencies.filter((currency) => pegOf(currency) === null);
  const today = utcDay(Date.now());
  const held = await readObservations(store, floating, addDays(today, -historyShown));
  const fresh = held.filter(({ valueDate }) => isFresh(valueDate, today));
  const missing = floating.filter(
    (currency) => !fresh.some((observation) => observation.currency === currency),
  );
  if (missing.length === 0 || !navigator.onLine) return;
  const world = browserWorld(store, settings, { changed });
  const contacts: Contact[] = [];
  const heard = (contact: Contact) => void contacts.push(contact);
  await refreshRates(world, missing, new AbortController().signal, heard);
  await addTraffic(store, localDay(Date.now()), contacts);
}
