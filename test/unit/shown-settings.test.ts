import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createShownSettings, type Edit } from '../../entrypoints/shared/shown-settings.ts';
import { defaultSettings } from '../../lib/settings/defaults.ts';
import { parseSettings, type Settings } from '../../lib/settings/schema.ts';

const untouched = parseSettings(defaultSettings);
const every =
  (minutes: number): Edit =>
  (held) => ({ ...held, refresh: { ...held.refresh, everyMinutes: minutes } });

/** What is stored, and who is to be told of it; each write waits until it is let through. */
const disk = vi.hoisted(() => ({
  stored: null as unknown as Settings,
  tell: (_: Settings): void => undefined,
  waiting: [] as (() => void)[],
  works: true,
}));

vi.mock('../../lib/platform/settings-storage.ts', () => ({
  followSettings: (listener: (settings: Settings) => void) => {
    disk.tell = listener;
  },
  loadSettings: async () => disk.stored,
  changeSettings: async (edit: Edit) => {
    await new Promise<void>((go) => disk.waiting.push(go));
    if (!disk.works) throw new Error('The disk is full');
    disk.stored = edit(disk.stored);
    disk.tell(disk.stored);
    return disk.stored;
  },
}));

beforeEach(() => {
  Object.assign(disk, { stored: untouched, waiting: [], works: true });
});

describe('the settings that a page shows', () => {
  it('are those that were changed while they were read', async () => {
    const { settings, begin } = createShownSettings();
    const begun = begin();
    const changed = every(45)(untouched);
    disk.tell(changed);
    await begun;
    expect(settings.value).toBe(changed);
  });

  it('are as they were chosen last, whatever of it is stored by then', async () => {
    const { settings, begin, write } = createShownSettings();
    await begin();
    const shown: (number | undefined)[] = [];
    settings.subscribe((now) => shown.push(now?.refresh.everyMinutes));
    const writes = [write(every(45)), write(every(60))];
    for (const [n, done] of writes.entries()) {
      disk.waiting[n]?.();
      expect(await done).toHaveLength(1);
    }
    expect(shown.filter((minutes, n) => minutes !== shown[n - 1])).toEqual([30, 45, 60]);
  });

  it('are those that are stored again where a choice could not be', async () => {
    const { settings, begin, write } = createShownSettings();
    await begin();
    disk.works = false;
    const done = write(every(45));
    expect(settings.value?.refresh.everyMinutes).toBe(45);
    disk.waiting[0]?.();
    expect(await done).toBeNull();
    expect(settings.value).toBe(untouched);
  });
});
