import browser from 'webextension-polyfill';
import { areSurfacesHidden } from './surfaces.ts';

const permissions: ['notifications'] = ['notifications'];

/** Whether the user lets us show notifications. */
export async function mayNotify(): Promise<boolean> {
  return await browser.permissions.contains({ permissions });
}

/** Asks for it; to be called while a click is being handled. False when refused. */
export async function requestNotify(): Promise<boolean> {
  return await browser.permissions.request({ permissions });
}

/** Shows one notification; one of the same id is replaced. None while everything is hidden. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  if (await areSurfacesHidden()) return;
  const iconUrl = browser.runtime.getURL('icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

/**
 * Calls `listener` with the id of a notification that was pressed. The browser has no notifications before
 * they are allowed, so this begins then. Call it as the worker starts.
 */
export function onNotificationPressed(listener: (id: string) => void): void {
  const begin = () => {
    const { notifications }: Partial<typeof browser> = browser;
    if (notifications && !notifications.onClicked.hasListener(listener)) {
      notifications.onClicked.addListener(listener);
    }
  };
  begin();
  browser.permissions.onAdded.addListener(begin);
}
