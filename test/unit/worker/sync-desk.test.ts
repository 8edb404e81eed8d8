import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser as far as synchronising asks it for anything. */
const fake = vi.hoisted(() => {
  const area = () => {
    const held = new Map<string, unknown>();
    return {
      held,
      get: vi.fn(async (keys: string | null) =>
        Object.fromEntries([...held].filter(([key]) => keys === null || key === keys)),
      ),
      set: vi.fn(async (items: Record<string, unknown>) => {
        for (const [key, item] of Object.entries(items)) held.set(key, structuredClone(item));
      }),
      remove: vi.fn(async (keys: readonly string[]) => {
        for (const key of keys) held.delete(key);
      }),
      onChanged: { addListener: vi.fn(), removeListener: vi.fn() },
    };
  };
  const alarms = new Map<string, { scheduledTime: number }>();
  return {
    storage: { local: area(), sync: area(), session: area() },
    alarms: {
      held: alarms,
      get: async (name: string) => alarms.get(name),
      create: (name: string, { when }: { when: number }) =>
        alarms.set(name, { scheduledTime: when }),
      clear: async (name: string) => alarms.delete(name),
      onAlarm: { addListener: vi.fn() },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: fake }));

const { changeSettings, loadHeld, loadSettings } = await import(
  '../../../lib/platform/settings-storage.ts'
);
const { loadSyncStatus } = await import('../../../lib/platform/sync-storage.ts');
const { createSyncDesk } = await import('../../../lib/worker/sync-desk.ts');

const { local, sync, session } = fake.storage;
const day = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.UTC(2026, 9, 5) });
  for (const { held } of [local, sync, session]) held.clear();
  fake.alarms.held.clear();
  vi.clearAllMocks();
});
afterEach(() => void vi.useRealTimers());

const toTop = () =>
  changeSettings((before) => ({ ...before, ticker: { ...before.ticker, edge: 'top' } }));

describe('synchronising', () => {
  it('says so where the browser has no such storage, and goes on as soon as it has', async () => {
    const desk = createSyncDesk();
    sync.get.mockRejectedValue(new Error('Please set storage.sync.enabled'));
    await toTop();
    await desk.synchronise();
    expect((await loadSyncStatus()).state).toBe('unavailable');
    expect((await loadSettings()).ticker.edge).toBe('top');
    expect((await loadHeld()).unsent).toBe(true);
    sync.get.mockReset();
    sync.get.mockImplementation(async () => Object.fromEntries(sync.held));
    await desk.synchronise();
    expect(await loadSyncStatus()).toMatchObject({ state: 'well', at: Date.now(), left: [] });
    expect(sync.held.get('choices-0')).toEqual({ 'ticker/edge': [Date.now(), 'top'] });
    expect((await loadHeld()).unsent).toBe(false);
  });

  it('tries again later what was refused, and not at every wake before that', async () => {
    const desk = createSyncDesk();
    sync.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await toTop();
    await desk.synchronise();
    expect((await loadSyncStatus()).state).toBe('refused');
    const alarm = fake.alarms.held.get('synchronise settings');
    expect(alarm?.scheduledTime).toBe(Date.now() + 10 * 60_000);
    await desk.wake();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sync.held.size).toBe(0);
    await desk.synchronise();
    expect((await loadSyncStatus()).state).toBe('well');
    expect([...sync.held.keys()]).toEqual(['choices-0']);
    expect(fake.alarms.held.size).toBe(0);
  });

  it('hands on at a later wake what a killed worker has left', async () => {
    await toTop();
    const killed = createSyncDesk();
    await killed.settingsChanged();
    expect(fake.alarms.held.has('synchronise settings')).toBe(true);
    vi.clearAllTimers();
    await createSyncDesk().wake();
    await vi.advanceTimersByTimeAsync(3_000);
    await vi.waitFor(() => expect(sync.held.has('choices-0')).toBe(true));
  });

  it('is not done where it is not wanted', async () => {
    const desk = createSyncDesk();
    await toTop();
    await changeSettings((before) => ({ ...before, synchronise: { on: false } }));
    await desk.settingsChanged();
    await desk.wake();
    await vi.advanceTimersByTimeAsync(60_000);
    await desk.synchronise();
    expect(sync.set).not.toHaveBeenCalled();
    expect(fake.alarms.held.size).toBe(0);
  });

  it('leaves version 1’s items to other devices for a month, whenever they came', async () => {
    const desk = createSyncDesk();
    expect((await loadSettings()).refresh.everyMinutes).toBe(30);
    sync.held.set('settings', { version: 1, refresh: { everyMinutes: 90 } });
    await desk.synchronise();
    expect((await loadSettings()).refresh.everyMinutes).toBe(90);
    vi.setSystemTime(Date.now() + 29 * day);
    await desk.synchronise();
    expect(sync.held.has('settings')).toBe(true);
    vi.setSystemTime(Date.now() + 2 * day);
    await desk.synchronise();
    expect([...sync.held.keys()]).toEqual(['choices-0']);
    expect((await loadSettings()).refresh.everyMinutes).toBe(90);
  });
});
