import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { parseSettings } from '../../../lib/settings/schema.ts';

describe('settings out of storage', () => {
  it.each([undefined, null, 7, 'x', [], {}])('are the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(defaultSettings);
  });

  it('keep what is sound and what a newer version wrote, and replace only what is not', () => {
    const stored = {
      version: 9,
      ticker: { enabled: false, edge: 'left' },
      rates: { choice: 'street' },
      refresh: { everyMinutes: 3 },
      later: true,
    };
    expect(parseSettings(stored)).toEqual({
      version: 9,
      ticker: { enabled: false, edge: 'bottom' },
      rates: { choice: 'market' },
      refresh: { everyMinutes: 30 },
      later: true,
    });
  });

  it('come back as they were chosen', () => {
    const chosen = { ...defaultSettings, refresh: { everyMinutes: 120 } };
    expect(parseSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });
});
