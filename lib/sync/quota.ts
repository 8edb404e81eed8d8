/*
 * What `storage.sync` holds. https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync and
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/storage/sync#storage_quotas_for_sync_data
 */

/** The bytes of one item, its key counted. */
export const itemQuota = 8_192;

/** The bytes of all items. A little of it is left free, for browsers do not count quite alike. */
export const totalQuota = 102_400 - 1_024;

const encoder = new TextEncoder();

/** The bytes of a text as UTF-8 in JSON, without its quotes; Chrome writes `<` as an escape of six. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length + 5 * (text.split('<').length - 1);
}

/** What an item takes of the quotas. */
export function itemBytes(key: string, value: unknown): number {
  return bytesOf(key) + bytesOf(JSON.stringify(value));
}
