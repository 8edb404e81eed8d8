import { type ReadonlySignal, signal } from '@preact/signals';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { whatChanged } from '../../lib/i18n/settings-change.ts';
import { changeSettings, loadSettings } from '../../lib/platform/settings-storage.ts';
import { type FieldChange, fieldChanges, withChanges } from '../../lib/settings/field-changes.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { noSteps, type Step, stepBack, stepForth, withStep } from '../../lib/settings/undo.ts';

type Edit = (settings: Settings) => Settings;

/** The settings as they are stored, and every change that was made of them here, to be taken back. */
export function createUndoableSettings(messages: ReadonlySignal<PageMessages>) {
  const settings = signal<Settings | null>(null);
  const steps = signal(noSteps);
  /** What became of the last thing that was done. */
  const status = signal('');
  /** Writes that are not done: as long as there is one, what is shown is ahead of what is stored. */
  let underWay = 0;

  /** Shows what is stored, once nothing is under way: shown earlier, it would take later changes back. */
  async function settle(): Promise<void> {
    if (underWay > 0) return;
    const stored = await loadSettings();
    if (underWay === 0) settings.value = stored;
  }

  /** @returns what was changed; null where the browser could not store it */
  async function write(edit: Edit): Promise<FieldChange[] | null> {
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
      await settle();
    }
  }

  /** @param what what it is called when it is undone; else it is called by what it changed */
  async function change(edit: Edit, what?: string): Promise<void> {
    const changes = await write(edit);
    const { options: words } = messages.value;
    status.value = changes ? words.saved : messages.value.notSaved;
    if (!changes || changes.length === 0) return;
    const step: Step = { what: what ?? whatChanged(changes, messages.value), changes };
    steps.value = withStep(steps.value, step);
  }

  async function walk(found: ReturnType<typeof stepBack>, towards: 'before' | 'after') {
    if (!found) return;
    steps.value = found.steps;
    const changes = await write((held) => withChanges(held, found.step.changes, towards));
    const { options: words } = messages.value;
    const done = towards === 'before' ? words.undone : words.steps.redone;
    status.value =
      changes === null
        ? messages.value.notSaved
        : changes.length > 0
          ? done
          : words.steps.overtaken;
  }

  return {
    settings,
    steps,
    status,
    change,
    /** The settings have changed, here or elsewhere. */
    changed(stored: Settings): void {
      if (underWay === 0) settings.value = stored;
    },
    undo: () => walk(stepBack(steps.value), 'before'),
    redo: () => walk(stepForth(steps.value), 'after'),
  };
}
