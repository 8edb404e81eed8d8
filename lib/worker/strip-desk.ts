import type { StripAnswers, StripOrder } from '../messages.ts';
import { openOptions } from '../platform/pages.ts';
import { changeSettings } from '../platform/settings-storage.ts';
import { announceStoreChange } from '../platform/store-channel.ts';
import type { AnswerStrip, StripPage } from '../platform/strip-messages.ts';
import { withSite } from '../sites.ts';
import { markRead } from '../store/entries.ts';
import { openStore } from '../store/open.ts';
import type { RateDesk } from './rate-desk.ts';

/** Answers everything that is pressed in the strips of all pages. */
export function createStripDesk(rates: RateDesk): AnswerStrip {
  return async (request, page) =>
    request.type === 'card' || request.type === 'convert'
      ? await rates.answer(request)
      : await carryOut(request, page);
}

/** Of a private window nothing is kept: neither what was read there nor its sites. */
async function carryOut(
  order: StripOrder,
  { host, isPrivate }: StripPage,
): Promise<StripAnswers[StripOrder['type']]> {
  if (order.type === 'options') await openOptions('ticker');
  if (order.type === 'look') {
    await changeSettings((before) => ({
      ...before,
      ticker: { ...before.ticker, ...order.change },
    }));
  }
  if (isPrivate) return null;
  if (order.type === 'read') {
    await markRead(await openStore(), [order.id], true);
    announceStoreChange('entries');
  }
  if (order.type === 'hide-site' && host !== '') {
    await changeSettings((before) => ({ ...before, sites: withSite(before.sites, host, false) }));
  }
  return null;
}
