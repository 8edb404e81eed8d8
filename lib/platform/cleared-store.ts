import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';

const clearedSchema = v.strictObject({ type: v.literal('store-cleared') });

/** Tells the worker, which need not be running, that something was cleared from the store, and waits until it knows. */
export async function tellStoreCleared(): Promise<void> {
  await browser.runtime.sendMessage({ type: 'store-cleared' });
}

/** Calls `listener` when a page of ours has cleared something. Call it as the worker starts. */
export function onStoreCleared(listener: () => Promise<void>): void {
  browser.runtime.onMessage.addListener((data: unknown, sender: Runtime.MessageSender) => {
    if (!v.is(clearedSchema, data) || sender.id !== browser.runtime.id) return undefined;
    return listener();
  });
}
