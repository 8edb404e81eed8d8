import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, type SpokenLanguage, spokenLanguages } from '../../../lib/i18n/languages.ts';
import type { PageMessages } from '../../../lib/i18n/pages/en.ts';
import { loadPageMessages } from '../../../lib/i18n/pages/load-page-messages.ts';
import { defaultTopics } from '../../../lib/news/topic-list.ts';

const root = new URL('../../..', import.meta.url).pathname;

const all = new Map(
  await Promise.all(
    spokenLanguages.map(async (language) => [language, await loadPageMessages(language)] as const),
  ),
);

function messagesIn(language: SpokenLanguage): PageMessages {
  const messages = all.get(language);
  if (!messages) throw new Error(`${language} has no words`);
  return messages;
}

const en = messagesIn('en');

/** A text of the messages: fixed, or made out of arguments. */
interface Text {
  path: string;
  /** How many arguments it takes. */
  takes: number;
  say(...given: readonly (string | number)[]): string;
}

/** Every text that a language's file holds, without its tables. */
function textsOf({ tables: _, language: __, ...words }: PageMessages): Text[] {
  return textsIn(words, '');
}

function textsIn(part: object, path: string): Text[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): Text[] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [{ path: at, takes: 0, say: () => value }];
    if (typeof value === 'function') {
      const say = (...given: readonly (string | number)[]) =>
        String(Reflect.apply(value, null, given));
      return [{ path: at, takes: value.length, say }];
    }
    if (typeof value === 'object' && value !== null) return textsIn(value, at);
    throw new Error(`${at} is no text`);
  });
}

/** Numbers that no text holds by itself, and that take the commonest form. */
const givenTo = ({ takes }: Text) => Array.from({ length: takes }, (_, n) => 7025 + n);

const sources = ['entrypoints', 'components', 'lib']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .filter((file) => !/lib\/i18n\/(?:(?:pages\/)?[a-z]{2}\.ts|cldr|tables)/.test(file))
  .map((file) => readFileSync(file, 'utf8'));

/** Whether some file names the group that a text is in, and reads the text by its own name. */
function isRead(path: string): boolean {
  const [key = '', group = ''] = path.split('.').reverse();
  // One legend for each choice that the ticker's section offers.
  if (group === 'strip' && key.endsWith('Legend')) return isRead(path.replace('Legend', ''));
  const named = new RegExp(`\\.${key}\\b|['"]${key}['"]|[{,]\\s*${key}\\b`);
  return sources.some((source) => named.test(source) && new RegExp(`\\b${group}\\b`).test(source));
}

/** Groups of which one text is chosen by a value, a list that a type holds complete. */
const chosenByValue = [
  'board',
  'failure',
  'topicNames',
  'banks',
  'permission',
  'options.providers.doubt',
  'options.storage',
  'options.strip.height',
  'popup.anyWay',
  'popup.dollars',
];

/** The most characters that there is room for; numbers in them have four digits. */
const room: Readonly<Record<string, number>> = {
  'menu.hideNow': 40,
  'menu.hideSite': 40,
  'menu.hideEverywhere': 40,
  'menu.top': 40,
  'menu.bottom': 40,
  'menu.speed': 12,
  'menu.slow': 12,
  'menu.normal': 12,
  'menu.fast': 12,
  'menu.options': 40,
  'popup.dollars.direct': 18,
  'popup.dollars.inverse': 18,
  'popup.anyWay.direct': 18,
  'popup.anyWay.inverse': 18,
  'popup.fixed': 8,
  'popup.stale': 10,
  'popup.officialRates': 24,
  'popup.all': 10,
  'popup.saved': 14,
  'popup.viewing': 44,
  'popup.viewingOne': 44,
  'popup.viewingMore': 56,
  'popup.viewingNone': 30,
  'popup.updated': 24,
  'popup.never': 26,
  'popup.search': 20,
  'card.day': 8,
  'card.week': 8,
  'card.month': 8,
  'card.year': 8,
  'options.steps.undo': 16,
  'options.steps.redo': 16,
  'options.saved': 16,
  'options.title': 36,
};

/** The same for every text of a group. */
const roomOfGroup: Readonly<Record<string, number>> = {
  notice: 110,
  topicNames: 30,
  banks: 44,
};

/** Names that are the same in every language, and what is typed or read in Latin letters everywhere. */
const latin =
  /Steppewire|Frankfurter|OPML|CSV|JSON|MIT|CC0|UTC|USD|cookie|(?:[a-z]+\.)+[a-z]{2,}|KZT\/RUB|Rates By Exchange Rate API/g;

describe('the words', () => {
  it('are told apart by whether something reads them', () => {
    expect(isRead('strip.pause')).toBe(true);
    expect(isRead('strip.nobodyReadsThis')).toBe(false);
  });

  it('have none that nothing reads', () => {
    const unread = textsOf(en)
      .map(({ path }) => path)
      .filter((path) => !chosenByValue.some((group) => path.startsWith(`${group}.`)))
      .filter((path) => !isRead(path));
    expect(unread).toEqual([]);
  });

  it('name every topic', () => {
    expect(en.topicNames).toEqual(
      Object.fromEntries(defaultTopics.map(({ id, label }) => [id, label])),
    );
  });

  it('have room for texts that there are', () => {
    const paths = textsOf(en).map(({ path }) => path);
    expect(Object.keys(room).filter((path) => !paths.includes(path))).toEqual([]);
    const groups = Object.keys(roomOfGroup);
    expect(groups.filter((group) => !paths.some((path) => path.startsWith(`${group}.`)))).toEqual(
      [],
    );
  });
});

it('languages are offered when their words are written', () => {
  const written = readdirSync(join(root, 'lib/i18n')).flatMap(
    (file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [],
  );
  expect([...spokenLanguages].sort()).toEqual(written.sort());
  const pages = readdirSync(join(root, 'lib/i18n/pages')).flatMap(
    (file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [],
  );
  expect(pages.sort()).toEqual(written.sort());
});

describe.each(spokenLanguages)('the words of %s', (language) => {
  const texts = textsOf(messagesIn(language));

  it('are all there, and all of them say something', () => {
    expect(texts.map(({ path }) => path).sort()).toEqual(
      textsOf(en)
        .map(({ path }) => path)
        .sort(),
    );
    const silent = texts.filter((text) => text.say(...givenTo(text)).trim() === '');
    expect(silent.map(({ path }) => path)).toEqual([]);
    expect(messagesIn(language).language).toBe(language);
  });

  it('hold everything that is put into them', () => {
    const english = new Map(textsOf(en).map((text) => [text.path, text]));
    const lost = texts.flatMap((text) => {
      const whole = english.get(text.path);
      const said = text.say(...givenTo(whole ?? text));
      return givenTo(whole ?? text)
        .filter((given) => !said.includes(String(given)))
        .map((given) => `${text.path} without argument ${given - 7024}`);
    });
    expect(lost).toEqual([]);
  });

  it('have room', () => {
    const long = texts.flatMap((text) => {
      const group = text.path.split('.')[0] ?? '';
      const most = room[text.path] ?? roomOfGroup[group];
      const { length } = text.say(...givenTo(text));
      return most !== undefined && length > most ? [`${text.path}: ${length} of ${most}`] : [];
    });
    expect(long).toEqual([]);
  });

  it('keep what the browser fills in', () => {
    expect(messagesIn(language).card.menu('USD')).toContain('%s');
  });

  it.skipIf(['en', 'uz', 'tk'].includes(language))('are not English', () => {
    const foreign = texts
      .map((text) => ({ path: text.path, said: text.say(...givenTo(text)).replace(latin, '') }))
      .filter(({ path, said }) => path !== 'card.menu' && /[a-z]{2,}/i.test(said));
    expect(foreign).toEqual([]);
  });
});

const manifestKeys = (language: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(join(root, 'public/_locales', language, 'messages.json'), 'utf8'));

describe.each(languages)('the manifest’s words of %s', (language) => {
  it('are complete, and short enough for browsers and stores', () => {
    const words = manifestKeys(language);
    expect(Object.keys(words)).toEqual(Object.keys(manifestKeys('en')));
    expect(words['extension_name']?.message).toBe('Steppewire');
    // https://developer.chrome.com/docs/extensions/reference/manifest/description
    expect(words['extension_description']?.message.length).toBeLessThanOrEqual(132);
    const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
    for (const key of Object.keys(words)) expect(config).toContain(`__MSG_${key}__`);
  });
});
