import { type Signal, signal } from '@preact/signals';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { stepText } from '../../lib/i18n/settings-change.ts';
import { withChanges } from '../../lib/settings/field-changes.ts';
import { noSteps, type Step, stepBack, stepForth, withStep } from '../../lib/settings/undo.ts';
import { createShownSettings, type Edit } from '../shared/shown-settings.ts';

/** Something that is said for a while: in the words of the language that is chosen by then. */
export type Said = (messages: PageMessages) => string;

const notSaved: Said = (messages) => messages.notSaved;

/** The settings as they are stored, and every change that was made of them here, to be taken back. */
export function createUndoableSettings() {
  const { settings, write, begin } = createShownSettings();
  const steps = signal(noSteps);
  /** What became of the last thing that was done. */
  const status: Signal<Said> = signal(() => '');

  /** @returns whether it could be stored */
  async function change(edit: Edit, kind: Step['kind'] = 'edit'): Promise<boolean> {
    const changes = await write(edit);
    status.value = changes ? ({ options }) => options.saved : notSaved;
    if (changes && changes.length > 0) steps.value = withStep(steps.value, { kind, changes });
    return changes !== null;
  }

  async function walk(found: ReturnType<typeof stepBack>, towards: 'before' | 'after') {
    if (!found) return;
    steps.value = found.steps;
    const changes = await write((held) => withChanges(held, found.step.changes, towards));
    status.value = changes ? ({ options }) => walkText(options, changes.length, towards) : notSaved;
  }

  return {
    settings,
    status,
    begin,
    change,
    undo: () => walk(stepBack(steps.value), 'before'),
    redo: () => walk(stepForth(steps.value), 'after'),
    /** All of it in words. */
    told(messages: PageMessages) {
      const { done, undone } = steps.value;
      const [last, next] = [done.at(-1), undone.at(-1)];
      return {
        status: status.value(messages),
        undoes: last ? stepText(last, messages) : null,
        redoes: next ? stepText(next, messages) : null,
      };
    },
  };
}

function walkText(words: PageMessages['options'], changed: number, towards: 'before' | 'after') {
  if (changed === 0) return words.steps.overtaken;
  return towards === 'before' ? words.undone : words.steps.redone;
}
