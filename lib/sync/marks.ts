import { digestOf } from '../news/identity.ts';

/** That an entry was read or saved, or is so no more; said so that it takes little room. */
export interface Mark {
  /** A digest of one of the entry's identities. */
  name: string;
  kind: 'read' | 'saved';
  set: boolean;
  /** In minutes, as marks travel. */
  at: number;
}

/** How many marks travel, the newest of each kind. */
export const marksCarried = { read: 1_500, saved: 500 } as const;

/** Minutes are counted from here: 24 bits of them last until 2056. */
const epoch = Date.UTC(2025, 0, 1) / 60_000;
const mostMinutes = 2 ** 24 - 1;

/** The moment of a mark that is made now (epoch milliseconds). */
export function markMoment(now: number): number {
  return Math.min(mostMinutes, Math.max(0, Math.floor(now / 60_000) - epoch));
}

/** The names under which an entry's marks may travel: one for each identity. */
export function markNames(identities: readonly string[]): string[] {
  return identities.map(nameOf);
}

/**
 * The name under which an entry's marks are written: of its guid where that is an address, for two devices that saw
 * the entry at different times may know it under different links. Another guid may be another story's tomorrow.
 */
export function markName(identities: readonly string[]): string {
  const guid = identities.find((identity) => /^guid:\S+$/.test(identity));
  return nameOf(guid ?? identities[0] ?? '');
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 48 bits: among 20,000 entries no mark of thousands meets a wrong one. */
function nameOf(identity: string): string {
  const hex = digestOf(identity);
  return packed(Number.parseInt(hex.slice(2, 8), 16)) + packed(Number.parseInt(hex.slice(10), 16));
}

/** 24 bits in four characters. */
function packed(value: number): string {
  return [18, 12, 6, 0].map((shift) => digits[(value >>> shift) & 63]).join('');
}

function unpacked(text: string): number {
  return [...text].reduce((value, digit) => value * 64 + digits.indexOf(digit), 0);
}

/** What a mark is told apart by. */
export function markKey({ kind, name }: Pick<Mark, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

/** Whether a mark is later than what is known; of two in one minute the one that is set. */
export function isLaterMark(mark: Mark, than: Mark | undefined): boolean {
  if (!than || mark.at !== than.at) return !than || mark.at > than.at;
  return mark.set && !than.set;
}

/** Brings two devices' marks together: of each the later one. */
export function mergeMarks(one: readonly Mark[], other: readonly Mark[]): Mark[] {
  const merged = new Map(one.map((mark) => [markKey(mark), mark]));
  for (const mark of other) {
    if (isLaterMark(mark, merged.get(markKey(mark)))) merged.set(markKey(mark), mark);
  }
  return [...merged.values()];
}

/** The marks of `some` that `others` do not have, or have from before. */
export function newMarks(some: readonly Mark[], others: readonly Mark[]): Mark[] {
  const known = new Map(others.map((mark) => [markKey(mark), mark]));
  return some.filter((mark) => isLaterMark(mark, known.get(markKey(mark))));
}

/** The newest marks of each kind, at most `room` in all; saved ones come before read ones. The same on every device. */
export function marksToCarry(marks: readonly Mark[], room: number): Mark[] {
  const newest = (kind: Mark['kind'], most: number) =>
    marks
      .filter((mark) => mark.kind === kind)
      .sort((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1))
      .slice(0, most);
  const saved = newest('saved', Math.min(marksCarried.saved, room));
  return [...saved, ...newest('read', Math.min(marksCarried.read, room - saved.length))];
}

const states = { read: ['u', 'r'], saved: ['x', 's'] } as const;

/** The characters of one mark: its name, its state, its minute. */
export const markLength = 13;

/** Marks as one text. */
export function writeMarks(marks: readonly Mark[]): string {
  return marks
    .map(({ name, kind, set, at }) => name + states[kind][set ? 1 : 0] + packed(at))
    .join('');
}

/** Reads marks out of what a storage holds; what is none is passed over. */
export function readMarks(stored: unknown): Mark[] {
  if (typeof stored !== 'string') return [];
  const pieces = stored.match(new RegExp(`.{${markLength}}`, 'gs')) ?? [];
  return pieces.flatMap((piece) => {
    const [, name, state, at] = /^([\w-]{8})([urxs])([\w-]{4})$/.exec(piece) ?? [];
    if (!name || !state || !at) return [];
    const kind = state === 'u' || state === 'r' ? 'read' : 'saved';
    return [{ name, kind, set: state === 'r' || state === 's', at: unpacked(at) } as const];
  });
}
