import { type ReadonlySignal, signal } from '@preact/signals';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { whatChanged } from '../../lib/i18n/settings-change.ts';
import { withChanges } from '../../lib/settings/field-changes.ts';
import { noSteps, type Step, stepBack, stepForth, withStep } from '../../lib/settings/undo.ts';
import { createShownSettings, type Edit } from '../shared/shown-settings.ts';

/** The settings as they are stored, and every change that was made of them here, to be taken back. */
export function createUndoableSettings(messages: ReadonlySignal<PageMessages>) {
  const { settings, write, begin } = createShownSettings();
  const steps = signal(noSteps);
  /** What became of the last thing that was done. */
  const status = signal('');

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
    begin,
    change,
    undo: () => walk(stepBack(steps.value), 'before'),
    redo: () => walk(stepForth(steps.value), 'after'),
  };
}
