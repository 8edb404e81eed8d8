import browser from 'webextension-polyfill';
import { changedFields, settingsOf } from '../settings/change.ts';
import { mergeFields } from '../settings/merge.ts';
import {
  fieldsOfVersion1,
  type Held,
  hasVersion1,
  nothingHeld,
  readHeld,
  writtenHeld,
} from '../settings/migrations.ts';
import type { Settings } from '../settings/schema.ts';
import { fieldsIn } from '../sync/plan.ts';
import { readSynced } from './sync-storage.ts';

/** Where this device's settings lie in `storage.local`: what is chosen here holds here, whatever becomes of the rest. */
const key = 'settings';

/**
 * What is rung in `storage.session` when the settings have changed. Hardly anything else is written there, while
 * `storage.local` changes with every snapshot, pause and place, and whoever listens there is woken by each.
 */
const bell = 'settings-bell';

/** The user's settings, defaults filled in. */
export async function loadSettings(): Promise<Settings> {
  return settingsOf((await loadHeld()).fields);
}

/**
 * The one way settings are changed: reads, edits and writes under a lock that all pages and the worker share, so
 * that two quick changes never undo each other. What has changed is synchronised later, and by the worker alone.
 */
export async function changeSettings(edit: (settings: Settings) => Settings): Promise<Settings> {
  const { fields } = await amendHeld((held) => {
    const changed = changedFields(held.fields, edit, Date.now());
    return changed === held.fields ? held : { ...held, fields: changed, unsent: true };
  });
  return settingsOf(fields);
}

/** Calls `listener` whenever the settings change, here or on another device; returns what ends that. */
export function followSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = async (changes: Record<string, unknown>) => {
    if (bell in changes) listener(await loadSettings());
  };
  browser.storage.session.onChanged.addListener(onChanged);
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}

/** The settings as they lie on this device. */
export async function loadHeld(): Promise<Held> {
  return (await readStored()) ?? (await amendHeld((held) => held));
}

/** Waits until nobody is changing the settings, and lets nobody do so before `work` is done. */
export async function withSettingsLocked<Result>(work: () => Promise<Result>): Promise<Result> {
  return await navigator.locks.request('steppewire-settings', work);
}

/** Replaces what lies on this device under the lock, and tells everybody where a field has changed. */
export async function amendHeld(amend: (held: Held) => Held | Promise<Held>): Promise<Held> {
  return await withSettingsLocked(async () => {
    const stored = await readStored();
    const held = stored ?? (await takenOver());
    const amended = await amend(held);
    if (amended !== stored) await browser.storage.local.set({ [key]: writtenHeld(amended) });
    if (amended.fields !== held.fields) {
      await browser.storage.session.set({ [bell]: Math.random() });
    }
    return amended;
  });
}

async function readStored(): Promise<Held | null> {
  return readHeld((await browser.storage.local.get(key))[key]);
}

/**
 * The settings of a device that has none yet: those that its user's other devices, or the first version on this one,
 * have left in the browser's synchronised storage.
 */
async function takenOver(): Promise<Held> {
  try {
    const items = await readSynced();
    const travelled = fieldsIn(items);
    const fields = mergeFields(fieldsOfVersion1(items), travelled);
    const now = Date.now();
    const tookOver = hasVersion1(items) ? now : null;
    const cameBack = travelled.size > 0 ? now : null;
    return { ...nothingHeld, fields, unsent: fields.size > 0, tookOver, cameBack };
  } catch {
    return nothingHeld;
  }
}
