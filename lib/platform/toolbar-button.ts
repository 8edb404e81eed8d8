import browser from 'webextension-polyfill';
import type { ToolbarFace } from '../toolbar.ts';

/** Puts a face on the button of the browser's toolbar, in all its windows. */
export async function paintButton({ text, title, background }: ToolbarFace): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: background }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
  ]);
}

const channelName = 'steppewire-toolbar';
const message = 'toolbar-changed';

/** Tells the worker, and wakes it for that, that the button may have to show something else. */
export function announceButtonChange(): void {
  // The channel reaches the context it is called from too; the message alone wakes a worker that sleeps.
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(message);
  channel.close();
  browser.runtime.sendMessage(message).catch(() => undefined);
}

/** Calls `listener` when the button may have to show something else. Call it as the worker starts. */
export function onButtonChange(listener: () => void): void {
  new BroadcastChannel(channelName).onmessage = listener;
  browser.runtime.onMessage.addListener((data: unknown, sender: { id?: string }) => {
    if (data === message && sender.id === browser.runtime.id) listener();
    return undefined;
  });
}
