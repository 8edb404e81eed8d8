import { describe, expect, it } from 'vitest';
import { hostsAsked, hostUse } from '../../lib/access.ts';
import { originReason, permissionReason } from '../../lib/i18n/access-reason.ts';
import { browserOf } from '../../lib/installation.ts';
import { bankOrigins, requiredOrigins } from '../../lib/platform/origins.ts';
import { defaultSettings } from '../../lib/settings/defaults.ts';
import { english as en } from './i18n/english.ts';
import { manifestOf } from './manifest-of.ts';

const { sources } = defaultSettings;

describe('what the manifest asks for', () => {
  it.each(['chrome', 'firefox'])('has a reason for each permission in %s', async (browser) => {
    const { permissions = [], optional_permissions = [] } = await manifestOf(browser);
    const named = [...permissions, ...optional_permissions];
    expect(named.length).toBeGreaterThan(2);
    for (const permission of named) {
      expect(permissionReason(permission, en), permission).not.toBeNull();
    }
  });

  it('has a reason for each host', async () => {
    const { host_permissions = [] } = await manifestOf('chrome');
    for (const origin of [...host_permissions, ...bankOrigins, 'https://*/*']) {
      expect(originReason(origin, sources, en), origin).not.toBe(en.options.healthPage.originOther);
    }
    expect(originReason('https://unknown.example/*', sources, en)).toBe(
      en.options.healthPage.originOther,
    );
  });

  it('and what privacy names as asked, are the same hosts', () => {
    const host = (origin: string) => origin.replace(/^https:\/\//, '').replace(/\/\*$/, '');
    expect(hostsAsked(sources).sort()).toEqual(
      [...requiredOrigins, ...bankOrigins].map(host).sort(),
    );
  });
});

it('a host is known by those who are asked there', () => {
  expect(hostUse('2026-11-24.currency-api.pages.dev', sources).rates).toEqual(['currency-api']);
  expect(hostUse('timesca.com', sources).news).toEqual(['The Times of Central Asia']);
  expect(hostUse('evil-timesca.com', sources)).toEqual({ rates: [], news: [] });
  expect(hostUse('pages.dev', sources)).toEqual({ rates: [], news: [] });
});

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
  [
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    'Chrome 156',
  ],
  ['Mozilla/5.0 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'Edge 156'],
  ['something', 'unknown'],
])('a browser is named as its user knows it: %s', (agent, name) => {
  expect(browserOf(agent)).toBe(name);
});
