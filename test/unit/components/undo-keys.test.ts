import { describe, expect, it } from 'vitest';
import { undoKey } from '../../../components/settings/undo-keys.ts';
import { noSteps, type Step, stepBack, stepForth, withStep } from '../../../lib/settings/undo.ts';

/** A key as a page is told of it; what has the focus is not of this world. */
const pressed = (key: string, code: string, held: Partial<KeyboardEvent> = { ctrlKey: true }) =>
  undoKey({
    key,
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    target: null,
    ...held,
  });

describe('the keys of undo', () => {
  it('are those of every program, in every layout', () => {
    expect(pressed('z', 'KeyZ')).toBe('undo');
    expect(pressed('z', 'KeyZ', { metaKey: true })).toBe('undo');
    expect(pressed('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(pressed('y', 'KeyY')).toBe('redo');
    expect(pressed('я', 'KeyZ')).toBe('undo');
    // Where the letters lie elsewhere, the letter counts.
    expect(pressed('z', 'KeyY')).toBe('undo');
  });

  it('and no others', () => {
    expect(pressed('z', 'KeyZ', {})).toBeNull();
    expect(pressed('z', 'KeyZ', { ctrlKey: true, altKey: true })).toBeNull();
    expect(pressed('a', 'KeyA')).toBeNull();
    expect(pressed('y', 'KeyZ')).toBe('redo');
  });
});

describe('steps', () => {
  const step = (kind: Step['kind']): Step => ({ kind, changes: [] });

  it('go back and forth, and a new one ends what could be done again', () => {
    const two = withStep(withStep(noSteps, step('edit')), step('import'));
    const back = stepBack(two);
    expect(back?.step.kind).toBe('import');
    expect(stepForth(back?.steps ?? noSteps)?.step.kind).toBe('import');
    const other = withStep(back?.steps ?? noSteps, step('reset'));
    expect(stepForth(other)).toBeNull();
    expect(stepBack(other)?.step.kind).toBe('reset');
    expect(stepBack(noSteps)).toBeNull();
  });
});
