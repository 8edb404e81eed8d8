import browser from 'webextension-polyfill';
import { parseSettings, type Settings } from '../settings/schema.ts';

/** Settings lie in several items, for one may hold 8 kB: what grows with use has one of its own. */
const keys = ['settings', 'sources', 'topics', 'rules', 'sites'] as const;

/** The user's settings, defaults filled in. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.sync.get([...keys]);
  const { settings, ...parts } = stored;
  return parseSettings({ ...(typeof settings === 'object' ? settings : {}), ...parts });
}

/**
 * The one way settings are written: reads, edits and writes under a lock that all pages and the worker
 * share, so that two quick changes never undo each other. Only what has changed is written.
 */
export async function changeSettings(edit: (settings: Settings) => Settings): Promise<Settings> {
  return await navigator.locks.request('steppewire-settings', async () => {
    const before = partsOf(await loadSettings());
    const settings = parseSettings(edit(await loadSettings()));
    const after = Object.entries(partsOf(settings)).filter(
      ([key, part]) => JSON.stringify(part) !== JSON.stringify(before[key]),
    );
    if (after.length > 0) await browser.storage.sync.set(Object.fromEntries(after));
    return settings;
  });
}

function partsOf({
  sources,
  topics,
  rules,
  sites,
  ...settings
}: Settings): Record<string, unknown> {
  return { settings, sources, topics, rules, sites };
}

/** Calls `listener` whenever the settings change, here or on another device; returns what ends that. */
export function followSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = async (changes: Record<string, unknown>) => {
    if (keys.some((key) => key in changes)) listener(await loadSettings());
  };
  // Of this area alone: every snapshot and every pause is a change of the other, and would wake the worker.
  browser.storage.sync.onChanged.addListener(onChanged);
  return () => browser.storage.sync.onChanged.removeListener(onChanged);
}
