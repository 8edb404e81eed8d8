import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../lib/rates/observation.ts';
import { openStore } from '../../../lib/store/open.ts';
import { readObservations } from '../../../lib/store/rates.ts';

const observed = (currency: string, provider: string, valueDate: string): Observation => ({
  currency,
  provider,
  valueDate,
  perUsd: 1,
  fetchedAt: 0,
});

describe('observations', () => {
  it('are read by currency, provider and date, from a day on', async () => {
    const store = await openStore();
    const held = [
      observed('KGS', 'nbkr', '2026-09-29'),
      observed('KZT', 'cbr', '2026-09-28'),
      observed('KZT', 'cbr', '2026-09-29'),
      observed('KZT', 'frankfurter', '2025-09-29'),
      observed('KZT', 'frankfurter', '2026-09-30'),
      observed('KZTX', 'frankfurter', '2026-09-30'),
      observed('RUB', 'cbr', '2025-01-01'),
    ];
    for (const observation of held) await store.put('rates', observation);
    const names = async (currencies: string[], since: string) =>
      (await readObservations(store, currencies, since)).map(
        ({ currency, provider, valueDate }) => `${currency} ${provider} ${valueDate}`,
      );
    expect(await names(['KZT', 'KGS', 'RUB'], '2026-09-29')).toEqual([
      'KZT cbr 2026-09-29',
      'KZT frankfurter 2026-09-30',
      'KGS nbkr 2026-09-29',
    ]);
    expect(await names(['KZT'], '')).toHaveLength(4);
    expect(await names(['USD'], '')).toEqual([]);
  });
});
