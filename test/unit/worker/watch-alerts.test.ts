import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { utcDay } from '../../../lib/rates/calendar.ts';
import { parseSettings } from '../../../lib/settings/schema.ts';
import { readAlertMemories } from '../../../lib/store/alerts.ts';
import { openStore } from '../../../lib/store/open.ts';
import { beginAlerts, watchAlerts } from '../../../lib/worker/watch-alerts.ts';

const day = 86_400_000;
const tuesday = Date.UTC(2026, 10, 24, 12);

const alerted = (...ids: string[]) =>
  parseSettings({
    alerts: ids.map((id) => ({ id, base: 'KZT', quote: 'USD', kind: 'crosses', level: 1 / 466 })),
  });

async function quoted(perUsd: number, at: number): Promise<void> {
  const store = await openStore();
  const observed = { currency: 'KZT', valueDate: utcDay(at), perUsd, fetchedAt: at };
  await store.put('rates', { ...observed, provider: 'frankfurter' });
}

const goneOff = async (settings: ReturnType<typeof alerted>, at: number) =>
  (await watchAlerts(await openStore(), settings, at, false)).map(({ alertId }) => alertId);

beforeEach(async () => {
  const store = await openStore();
  for (const table of ['rates', 'meta', 'firings'] as const) await store.clear(table);
});

describe('an alert that was made just now', () => {
  it('goes off with the first refresh after it, where the rate has crossed its level', async () => {
    await quoted(470, tuesday);
    await beginAlerts(await openStore(), alerted('a'), tuesday);
    await quoted(462, tuesday + day);
    expect(await goneOff(alerted('a'), tuesday + day)).toEqual(['a']);
  });

  it('does not go off for what was so when it was made', async () => {
    await quoted(462, tuesday);
    await beginAlerts(await openStore(), alerted('a'), tuesday);
    expect(await goneOff(alerted('a'), tuesday)).toEqual([]);
  });

  it('leaves alone what is remembered of others', async () => {
    await quoted(470, tuesday);
    await beginAlerts(await openStore(), alerted('a'), tuesday);
    await quoted(462, tuesday + day);
    await beginAlerts(await openStore(), alerted('a', 'b'), tuesday + day);
    const memories = await readAlertMemories(await openStore());
    expect([memories['a']?.state, memories['b']?.state]).toEqual(['below', 'above']);
    expect(await goneOff(alerted('a', 'b'), tuesday + day)).toEqual(['a']);
  });
});
