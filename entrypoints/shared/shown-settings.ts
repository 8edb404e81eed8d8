import { type ReadonlySignal, signal } from '@preact/signals';
import {
  changeSettings,
  followSettings,
  loadSettings,
} from '../../lib/platform/settings-storage.ts';
import { type FieldChange, fieldChanges } from '../../lib/settings/field-changes.ts';
import type { Settings } from '../../lib/settings/schema.ts';

export type Edit = (settings: Settings) => Settings;

/** The settings as a page shows them. */
export interface ShownSettings {
  /** Null until they are read. */
  settings: ReadonlySignal<Settings | null>;
  /**
   * Shows what an edit makes of them at once, and stores it.
   *
   * @returns what was changed of what is stored; null where the browser could not store it
   */
  write(edit: Edit): Promise<FieldChange[] | null>;
  /** Follows what is stored, and reads it. */
  begin(): Promise<void>;
}

/** Settings that are shown as they were chosen, however quickly, and else as they are stored. */
export function createShownSettings(): ShownSettings {
  const settings = signal<Settings | null>(null);
  /** Writes that are not done: as long as there is one, what is shown is ahead of what is stored. */
  let underWay = 0;

  /** Shows what is stored, once nothing is under way: shown earlier, it would take later changes back. */
  function show(stored: Settings): void {
    if (underWay === 0) settings.value = stored;
  }

  return {
    settings,
    async write(edit) {
      underWay += 1;
      try {
        // Shown at once: two quick changes must build on each other.
        if (settings.value) settings.value = edit(settings.value);
        const states: Settings[] = [];
        const after = await changeSettings((held) => {
          states.push(held);
          return edit(held);
        });
        return fieldChanges(states.at(-1), after);
      } catch {
        return null;
      } finally {
        underWay -= 1;
        if (underWay === 0) show(await loadSettings());
      }
    },
    async begin() {
      // Before they are read, so that no change falls between the two; what changed meanwhile is the newer.
      followSettings(show);
      const stored = await loadSettings();
      settings.value ??= stored;
    },
  };
}
