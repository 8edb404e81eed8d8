import * as v from 'valibot';
import { isObject } from './canonical.ts';
import { isSame, nameOf } from './field-changes.ts';
import { parseSettings, type Settings } from './schema.ts';

/** The version of the file's format; docs/settings-file.md tells of each. */
const fileVersion = 1;

/** No file of settings is longer, in characters. */
const longest = 1_000_000;

const fileSchema = v.looseObject({
  steppewire: v.literal('settings'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.record(v.string(), v.unknown()),
});

/** All settings as a file. @param at epoch milliseconds, for people; nothing is read out of it */
export function writeSettingsFile(settings: Settings, at: number): string {
  const exported = new Date(at).toISOString();
  const file = { steppewire: 'settings', version: fileVersion, exported, settings };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What in a file could not be read, and stays as it is. */
export interface LeftOut {
  path: readonly string[];
  /** Elements of a list that were passed over; null where it is the whole field. */
  elements: number | null;
}

export type SettingsFile =
  | { state: 'read'; settings: Settings; leftOut: readonly LeftOut[] }
  | { state: 'wrong'; problem: 'too-large' | 'not-json' | 'not-settings' | 'newer' };

/**
 * Reads a file of settings. What it does not speak of, and what cannot be read in it, is as in `held`.
 *
 * @param held the settings as they are
 */
export function readSettingsFile(text: string, held: Settings): SettingsFile {
  if (text.length > longest) return { state: 'wrong', problem: 'too-large' };
  const json = parseJson(text);
  if (json === undefined) return { state: 'wrong', problem: 'not-json' };
  const file = v.safeParse(fileSchema, json);
  if (!file.success) return { state: 'wrong', problem: 'not-settings' };
  if (file.output.version > fileVersion) return { state: 'wrong', problem: 'newer' };
  const written = file.output.settings;
  const leftOut: LeftOut[] = [];
  const taken = takenOver([], written, parseSettings(written), held, leftOut);
  return { state: 'read', settings: parseSettings(taken), leftOut };
}

function parseJson(text: string): unknown {
  try {
    // Editors of Windows put a mark before the text.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** One value of a file: what was read of it, or what is held where it could not be read or is not there. */
function takenOver(
  path: readonly string[],
  written: unknown,
  read: unknown,
  held: unknown,
  leftOut: LeftOut[],
): unknown {
  if (written === undefined) return held ?? read;
  if (isSame(written, read)) return read;
  if (isObject(written) && isObject(read)) {
    const fields = isObject(held) ? held : {};
    const names = new Set([...Object.keys(read), ...Object.keys(written)]);
    const pairs = [...names].map((name) => [
      name,
      takenOver([...path, name], written[name], read[name], fields[name], leftOut),
    ]);
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
  }
  if (Array.isArray(written) && Array.isArray(read) && !standsIn(written, read)) {
    const elements = written.length - read.length;
    if (elements > 0) leftOut.push({ path, elements });
    return read;
  }
  leftOut.push({ path, elements: null });
  return held;
}

/** Whether a list is the usual one, or an empty one, which stands in where nothing could be read of what was written. */
function standsIn(written: readonly unknown[], read: readonly unknown[]): boolean {
  if (read.length === 0) return written.length > 0;
  const names = new Set(written.map(nameOf));
  return read.every((one) => isObject(one) && !names.has(nameOf(one)));
}
