/** What a key of the reading view does. */
export type KeyCommand =
  | 'next'
  | 'previous'
  | 'open'
  | 'behind'
  | 'save'
  | 'mark'
  | 'search'
  | 'refresh'
  | 'next-page'
  | 'previous-page'
  | 'go'
  | 'help';

/** The keys, as the help lists them: each with what it does. */
export const keyTable: readonly { keys: readonly string[]; does: KeyCommand }[] = [
  { keys: ['j'], does: 'next' },
  { keys: ['k'], does: 'previous' },
  { keys: ['o'], does: 'open' },
  { keys: ['b'], does: 'behind' },
  { keys: ['s'], does: 'save' },
  { keys: ['m'], does: 'mark' },
  { keys: ['n', ']'], does: 'next-page' },
  { keys: ['p', '['], does: 'previous-page' },
  { keys: ['/'], does: 'search' },
  { keys: ['r'], does: 'refresh' },
  { keys: ['g'], does: 'go' },
  { keys: ['?'], does: 'help' },
];

const commands = new Map(keyTable.flatMap(({ keys, does }) => keys.map((key) => [key, does])));

/** What of a `KeyboardEvent` a key is told by. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What a key does; null for one that does nothing here, or that belongs to the browser. */
export function commandOf(press: Press): KeyCommand | null {
  const character = characterOf(press);
  return (character !== null && commands.get(character)) || null;
}

const beyondAscii = (key: string) => /^[^\0-\x7f]$/u.test(key);

/** Which of our characters lie where no letter of an alphabet is expected, by the names of keys. */
const marksByCode: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };

/**
 * The character that is meant by a key: its own where that is one of ours, else the one that lies there on a Latin
 * keyboard, so that `j` is `j` under Cyrillic letters too (there `/` and `?` have `.` and `,` in their place). Null
 * for keys without a character, and for those with Ctrl, Alt or Meta.
 */
export function characterOf({ key, code, ctrlKey, altKey, metaKey }: Press): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (code === 'Slash' && key === '.') return '/';
  if (code === 'Slash' && key === ',') return '?';
  if (/^[\x21-\x7e]$/.test(key)) return key.toLowerCase();
  if (!beyondAscii(key)) return null;
  const [, placed] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  return placed?.toLowerCase() ?? marksByCode[code] ?? null;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * A character for each topic, after `g`: the first letter of its name that is still free, else any, else a digit.
 * Names are looked at in Latin letters, so a topic's id stands in for the name where it has one that can be read.
 *
 * @returns topics' ids by their character; those beyond the last character are left out
 */
export function topicLetters(
  topics: readonly { id: string; label: string }[],
): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  for (const { id, label } of topics) {
    const name = (id.startsWith('own-') ? label : id).toLowerCase();
    const wished = [...name, ...letters, ...'123456789'].find(
      (character) => /[a-z0-9]/.test(character) && !taken.has(character),
    );
    if (wished) taken.set(wished, id);
  }
  return taken;
}
