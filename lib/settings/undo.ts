import type { FieldChange } from './field-changes.ts';

/** One change that can be taken back. */
export interface Step {
  /** An edit is called by what it changed. */
  kind: 'edit' | 'import' | 'reset';
  changes: readonly FieldChange[];
}

/** What was done and can be undone, and what was undone and can be done again; the newest stands last. */
export interface Steps {
  done: readonly Step[];
  undone: readonly Step[];
}

/** Nothing was changed so far. */
export const noSteps: Steps = { done: [], undone: [] };

/** So many steps can be taken back. */
const stepsKept = 100;

/** One more step; what was undone before it cannot be done again. */
export function withStep({ done }: Steps, step: Step): Steps {
  return { done: [...done, step].slice(-stepsKept), undone: [] };
}

/** The step to be undone next and what is left after it; null where there is none. */
export function stepBack({ done, undone }: Steps): { step: Step; steps: Steps } | null {
  const step = done.at(-1);
  return step ? { step, steps: { done: done.slice(0, -1), undone: [...undone, step] } } : null;
}

/** The step to be done again next and what is left after it; null where there is none. */
export function stepForth({ done, undone }: Steps): { step: Step; steps: Steps } | null {
  const step = undone.at(-1);
  return step ? { step, steps: { done: [...done, step], undone: undone.slice(0, -1) } } : null;
}
