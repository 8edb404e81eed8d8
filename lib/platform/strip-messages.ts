import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { StripAnswers, StripRequest, StyledCard } from '../messages.ts';
import { siteOfPage } from '../sites.ts';

const requestSchema = v.variant('type', [
  v.object({ type: v.literal('card'), pair: v.string() }),
  v.object({
    type: v.literal('convert'),
    pair: v.string(),
    side: v.picklist(['base', 'quote']),
    typed: v.pipe(v.string(), v.maxLength(200)),
  }),
  v.object({ type: v.literal('read'), id: v.string() }),
  v.object({ type: v.literal('hide-site') }),
  v.object({
    type: v.literal('look'),
    change: v.strictObject({
      enabled: v.exactOptional(v.boolean()),
      edge: v.exactOptional(v.picklist(['top', 'bottom'])),
      speed: v.exactOptional(v.number()),
    }),
  }),
  v.object({ type: v.literal('options') }),
]);

/** The page that a strip lies on. */
export interface StripPage {
  /** Its site; empty for a page of our own. */
  host: string;
  /** A private window's: nothing of it may be kept. */
  isPrivate: boolean;
}

/** How the worker answers the strips. */
export type AnswerStrip = (
  request: StripRequest,
  page: StripPage,
) => Promise<StripAnswers[StripRequest['type']]>;

/** Answers the strips of all pages; what is no request of theirs is left alone. Call it as the worker starts. */
export function serveStrips(answer: AnswerStrip): void {
  browser.runtime.onMessage.addListener((data: unknown, sender: Runtime.MessageSender) => {
    const request = v.safeParse(requestSchema, data);
    if (!request.success || sender.id !== browser.runtime.id) return undefined;
    const host = siteOfPage(sender.url ?? '') ?? '';
    // Where the browser does not say, the page counts as private.
    const page = { host, isPrivate: sender.tab?.incognito !== false };
    return answer(request.output, page).catch(() => null);
  });
}

/** In smaller views, and in windows that fill the screen, no strip is shown, nor what stands over it (`strip.css`). */
const smallest = { width: 480, height: 320 };

/**
 * Shows something above the strip of a tab. False where it would not be seen: in an empty tab, on the browser's own
 * pages, and where there is no room for a strip.
 */
export async function showOverStrip(tab: number, over: StyledCard): Promise<boolean> {
  try {
    const { windowId, width = Infinity, height = Infinity } = await browser.tabs.get(tab);
    if (width < smallest.width || height < smallest.height) return false;
    if (windowId !== undefined && (await browser.windows.get(windowId)).state === 'fullscreen') {
      return false;
    }
    await browser.tabs.sendMessage(tab, over, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}
