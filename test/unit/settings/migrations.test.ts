import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changedFields, settingsOf } from '../../../lib/settings/change.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { type Field, mergeFields } from '../../../lib/settings/merge.ts';
import {
  fieldsOfVersion1,
  nothingHeld,
  readHeld,
  writtenHeld,
} from '../../../lib/settings/migrations.ts';
import { parseSettings } from '../../../lib/settings/schema.ts';

const file = new URL('../../fixtures/settings/version-1.json', import.meta.url);
const version1: Record<string, Record<string, unknown>> = JSON.parse(readFileSync(file, 'utf8'));

describe('what version 1 has left', () => {
  it('is taken over to the last value and in its order', () => {
    const { settings, ...parts } = version1;
    expect(settingsOf(fieldsOfVersion1(version1))).toEqual(
      parseSettings({ ...settings, ...parts }),
    );
  });

  it('is nothing where nothing was chosen', () => {
    const { sources, topics, rules, sites, ...settings } = defaultSettings;
    expect(fieldsOfVersion1({}).size).toBe(0);
    expect(fieldsOfVersion1({ settings, sources, topics, rules, sites }).size).toBe(0);
  });

  it('keeps what it had from a version before it, and what this one cannot read', () => {
    const old = {
      settings: { ticker: { edge: 'top', glow: 7 }, alerts: [{ id: 'x', kind: 'odd' }] },
    };
    const fields = fieldsOfVersion1(old);
    expect(Object.fromEntries(fields)).toEqual({
      'ticker/edge': [1, 'top'],
      'ticker/glow': [1, 7],
      'alerts/x': [1, { id: 'x', kind: 'odd' }],
    });
  });

  it('yields to whatever was chosen since, on this device or another', () => {
    const since = changedFields(
      new Map(),
      (settings) => ({ ...settings, refresh: { everyMinutes: 240 } }),
      2,
    );
    const merged = settingsOf(mergeFields(fieldsOfVersion1(version1), since));
    expect(merged.refresh.everyMinutes).toBe(240);
    expect(merged.ticker.edge).toBe('top');
  });
});

describe('what lies on the device', () => {
  it('comes back as it was written', () => {
    const fields = new Map<string, Field>([
      ['ticker/edge', [7, 'top']],
      ['rules/r1', [8]],
    ]);
    const held = { ...nothingHeld, fields, unsent: true, tookOver: 5 };
    expect(readHeld(JSON.parse(JSON.stringify(writtenHeld(held))))).toEqual(held);
  });

  it('is kept where a newer version has added to it, and costs a field alone where it is damaged', () => {
    const newer = {
      version: 3,
      fields: { 'ticker/edge': [7, 'top'], 'ticker/speed': 'x', rules: [-1, []] },
      more: { a: 1 },
    };
    const held = readHeld(newer);
    expect(held && [...held.fields.keys()]).toEqual(['ticker/edge']);
    expect(held && writtenHeld(held)).toMatchObject({ version: 3, more: { a: 1 } });
  });

  it.each([undefined, null, 7, 'x', []])('is nothing for %j', (stored) => {
    expect(readHeld(stored)).toBeNull();
  });
});
