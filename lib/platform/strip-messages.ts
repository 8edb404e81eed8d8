import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { OverStrip, StripAnswers, StripRequest } from '../messages.ts';

const requestSchema = v.variant('type', [
  v.object({ type: v.literal('card'), pair: v.string() }),
  v.object({
    type: v.literal('convert'),
    pair: v.string(),
    side: v.picklist(['base', 'quote']),
    typed: v.pipe(v.string(), v.maxLength(200)),
  }),
]);

/** How the worker answers the strips. */
export type AnswerStrip = (request: StripRequest) => Promise<StripAnswers[StripRequest['type']]>;

/** Answers the strips of all pages; what is no request of theirs is left alone. Call it as the worker starts. */
export function serveStrips(answer: AnswerStrip): void {
  browser.runtime.onMessage.addListener((data: unknown, sender: { id?: string }) => {
    const request = v.safeParse(requestSchema, data);
    if (!request.success || sender.id !== browser.runtime.id) return undefined;
    return answer(request.output).catch(() => null);
  });
}

/** Shows something above the strip of a tab. False where that tab has none: an empty tab, the browser's own pages. */
export async function showOverStrip(tab: number, over: OverStrip): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, over, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}
