import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestOf } from './manifest-of.ts';

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The headings of a listing's parts, in order: the same parts, each in its own language. */
const headings = {
  en: ['Name', 'Summary', 'Description', 'Permissions', 'Privacy', 'What leaves the browser'],
  ru: [
    'Название',
    'Кратко',
    'Описание',
    'Разрешения',
    'Конфиденциальность',
    'Что уходит из браузера',
  ],
} as const;

/** A listing by its parts: each heading, and what stands under it. */
const partsOf = (language: string) =>
  textOf(`docs/store/${language}.md`)
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return { heading, text: lines.join('\n').trim() };
    });

/** What stands between backquotes in a text: permissions and hosts, which no language changes. */
const named = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);

describe.each(['en', 'ru'] as const)('the store listing in %s', (language) => {
  const [name, summary, description, permissions] = partsOf(language);
  const { extension_name, extension_description } = JSON.parse(
    textOf(`public/_locales/${language}/messages.json`),
  ) as Record<'extension_name' | 'extension_description', { message: string }>;

  it('has the parts of the others', () => {
    expect(partsOf(language).map(({ heading }) => heading)).toEqual(headings[language]);
    for (const { heading, text } of partsOf(language)) expect(text, heading).not.toBe('');
  });

  it('has the manifest’s name and summary, which is no longer than stores take', () => {
    expect(name?.text).toBe(extension_name.message);
    expect(summary?.text).toBe(extension_description.message);
    expect(summary?.text.length).toBeLessThanOrEqual(132);
    // Chrome's store takes 16,000 characters.
    expect(description?.text.length).toBeLessThanOrEqual(16_000);
  });

  it.each(['chrome', 'firefox'])('says what each permission in %s is for', async (browser) => {
    const manifest = await manifestOf(browser);
    const wanted = [
      ...(manifest.permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...[...(manifest.host_permissions ?? []), ...(manifest.optional_host_permissions ?? [])].map(
        (origin) => origin.replace(/^https:\/\/(.*\w)\/\*$/, '$1'),
      ),
      // Added by wxt, for the side panel's entry point.
      'sidePanel',
    ];
    expect(named(permissions?.text).sort()).toEqual(wanted.sort());
  });
});
