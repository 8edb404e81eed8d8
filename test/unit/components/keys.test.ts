import { describe, expect, it } from 'vitest';
import { commandOf, type Press, topicLetters } from '../../../components/reading/keys.ts';
import { defaultTopics } from '../../../lib/news/topic-list.ts';

const press = (key: string, code = '', held: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

describe('a key', () => {
  it.each([
    ['j', 'KeyJ', 'next'],
    ['J', 'KeyJ', 'next'],
    ['?', 'Slash', 'help'],
    // German keyboards have it elsewhere.
    ['?', 'Minus', 'help'],
    ['/', 'Digit7', 'search'],
    [']', 'Digit9', 'next-page'],
    // A Dvorak keyboard has j where others have c: the letter counts.
    ['j', 'KeyC', 'next'],
    // Cyrillic ones have letters of their own in its place.
    ['о', 'KeyJ', 'next'],
    ['л', 'KeyK', 'previous'],
    ['.', 'Slash', 'search'],
    [',', 'Slash', 'help'],
    ['х', 'BracketLeft', 'previous-page'],
    ['ъ', 'BracketRight', 'next-page'],
    ['җ', 'KeyR', 'refresh'],
  ])('%s at %s is %s', (key, code, command) => {
    expect(commandOf(press(key, code))).toBe(command);
  });

  it.each([
    ['-', 'Slash'],
    ['.', 'Period'],
    ['Enter', 'Enter'],
    ['Dead', 'BracketLeft'],
    ['ü', 'Semicolon'],
    ['x', 'KeyX'],
    ['Process', 'KeyJ'],
  ])('%s at %s is none of ours', (key, code) => {
    expect(commandOf(press(key, code))).toBeNull();
  });

  it('with Ctrl, Alt or Meta belongs to the browser', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
      expect(commandOf(press('r', 'KeyR', { [held]: true }))).toBeNull();
    }
  });
});

describe('letters of topics', () => {
  const tabs = [
    { id: 'all', label: 'All' },
    { id: 'saved', label: 'Saved' },
    ...defaultTopics.map(({ id, label }) => ({ id, label })),
  ];

  it('are one for each, their own first letters as far as these go', () => {
    const letters = topicLetters(tabs);
    expect(letters.size).toBe(tabs.length);
    expect(new Set(letters.values()).size).toBe(tabs.length);
    expect(['a', 's', 'k', 't', 'c', 'w'].map((letter) => letters.get(letter))).toEqual([
      'all',
      'saved',
      'kazakhstan',
      'tajikistan',
      'central-asia',
      'water',
    ]);
  });

  it('are found for topics of any alphabet, and end where characters do', () => {
    const own = Array.from({ length: 20 }, (_, n) => ({ id: `own-${n}a`, label: 'Хлопок' }));
    const letters = topicLetters([...tabs, ...own]);
    expect(letters.size).toBe(26 + 9);
    expect([...letters.keys()].every((character) => /^[a-z1-9]$/.test(character))).toBe(true);
  });
});
