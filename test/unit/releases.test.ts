import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { hasNews, releases } from '../../lib/releases.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

describe('what is new', () => {
  it('begins with the version that is built, or with the one that it mends', () => {
    const [newest] = releases;
    const withoutPatch = (text: string) => text.split('.').slice(0, 2);
    expect(withoutPatch(newest.version)).toEqual(withoutPatch(version));
  });

  it('goes from the newest to the oldest, and has a sentence for each', () => {
    const days = releases.map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
    for (const release of releases) {
      expect(en.news.releases[release.version].length).toBeGreaterThan(0);
    }
  });

  it('is told of once, and never of a version that only mends', () => {
    const told = [{ version: '0.10.0' }, { version: '0.9.0' }];
    expect(hasNews('0.9.3', told)).toBe(true);
    expect(hasNews('0.10.0', told)).toBe(false);
    expect(hasNews('0.10.4', told)).toBe(false);
    expect(hasNews('1.0', told)).toBe(false);
    expect(hasNews('0.9', [{ version: '0.9.0' }])).toBe(false);
  });
});
