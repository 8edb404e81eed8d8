import * as v from 'valibot';
import type { LastLook } from '../since-looked.ts';

const key = 'last-look';

const lookSchema: v.GenericSchema<unknown, LastLook> = v.object({
  at: v.number(),
  valueDates: v.record(v.string(), v.string()),
});

/** When the reader last looked, and at which rates; null where they never did. Kept by the pages, on this device. */
export function loadLastLook(): LastLook | null {
  try {
    const look = v.safeParse(lookSchema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return look.success ? look.output : null;
  } catch {
    return null;
  }
}

/** Remembers a look. Never call it for a private window. */
export function saveLastLook(look: LastLook): void {
  localStorage.setItem(key, JSON.stringify(look));
}
