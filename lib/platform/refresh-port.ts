import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type RefreshProgress, type RefreshRun, refreshRunSchema } from '../journal.ts';

/** One name for each kind: a port carries nothing else when it is opened. */
const portNames = { all: 'refresh', due: 'refresh due' } as const;

const fromWorkerSchema = v.variant('type', [
  v.object({
    type: v.literal('progress'),
    progress: v.object({
      done: v.number(),
      total: v.number(),
      asking: v.array(v.object({ kind: v.picklist(['rates', 'news']), name: v.string() })),
    }),
  }),
  v.object({ type: v.literal('finished'), run: refreshRunSchema }),
]);

const fromPageSchema = v.object({ type: v.literal('cancel') });

/**
 * Asks the worker for a refresh, of everything or of what is due, and follows it. If the worker is refreshing already, that
 * refresh is followed instead of a second one being started.
 *
 * `finished` rejects when the worker goes away in the middle (the browser stopped it), or cannot be understood (it is
 * of another version than the page).
 */
export function startRefresh(
  onProgress: (progress: RefreshProgress) => void,
  which: 'all' | 'due' = 'all',
): {
  finished: Promise<RefreshRun>;
  cancel(): void;
} {
  const port = browser.runtime.connect({ name: portNames[which] });
  const finished = new Promise<RefreshRun>((resolve, reject) => {
    port.onMessage.addListener((data: unknown) => {
      const { success, output: message } = v.safeParse(fromWorkerSchema, data);
      if (success && message.type === 'progress') return onProgress(message.progress);
      if (success && message.type === 'finished') resolve(message.run);
      else reject(new Error('The page does not understand the worker'));
      port.disconnect();
    });
    port.onDisconnect.addListener(() => reject(new Error('The refresh was interrupted')));
  });
  return { finished, cancel: () => port.postMessage({ type: 'cancel' }) };
}

/** How the worker answers `startRefresh`. */
export type ServeRefresh = (
  which: 'all' | 'due',
  onProgress: (progress: RefreshProgress) => void,
) => {
  finished: Promise<RefreshRun>;
  cancel(): void;
};

/** Lets the extension's own pages start, follow and cancel a refresh. Call it as the worker starts. */
export function serveRefresh(serve: ServeRefresh): void {
  browser.runtime.onConnect.addListener((port) => {
    const which = port.name === portNames.due ? 'due' : 'all';
    if (port.name !== portNames[which] || port.sender?.id !== browser.runtime.id) return;
    let open = true;
    const send = (message: v.InferInput<typeof fromWorkerSchema>) => {
      if (open) port.postMessage(message);
    };
    const refresh = serve(which, (progress) => send({ type: 'progress', progress }));
    port.onMessage.addListener((data: unknown) => {
      if (v.is(fromPageSchema, data)) refresh.cancel();
    });
    port.onDisconnect.addListener(() => {
      open = false;
    });
    refresh.finished.then(
      (run) => send({ type: 'finished', run }),
      () => port.disconnect(),
    );
  });
}
