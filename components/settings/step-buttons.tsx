import { useEffect } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { undoKey } from './undo-keys.ts';

/** What can be undone, and what can be done again. */
export interface StepsProps {
  /** What the step would change, in words; null where there is none. */
  undoes: string | null;
  redoes: string | null;
  onUndo(): void;
  onRedo(): void;
}

/** Undo and redo, by button or key. They stay where they are when there is nothing to undo, and so does the focus. */
export function StepButtons({
  undoes,
  redoes,
  onUndo,
  onRedo,
  words,
}: StepsProps & { words: PageMessages['options'] }) {
  const { steps } = words;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const way = undoKey(event);
      if (way === null) return;
      event.preventDefault();
      if (way === 'undo') onUndo();
      else onRedo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [onUndo, onRedo]);
  return (
    <span class="steps">
      <StepButton
        name="undo"
        label={undoes === null ? steps.undo : steps.undoWhat(undoes)}
        off={undoes === null}
        onPress={onUndo}
      />
      <StepButton
        name="redo"
        label={redoes === null ? steps.redo : steps.redoWhat(redoes)}
        off={redoes === null}
        onPress={onRedo}
      />
    </span>
  );
}

interface StepButtonProps {
  name: 'undo' | 'redo';
  label: string;
  off: boolean;
  onPress(): void;
}

const arrows = {
  undo: 'M6.5 3.5L3 7l3.5 3.5M3.4 7H10a3.2 3.2 0 0 1 0 6.4H7',
  redo: 'M9.5 3.5L13 7l-3.5 3.5M12.6 7H6a3.2 3.2 0 0 0 0 6.4h3',
} as const;

function StepButton({ name, label, off, onPress }: StepButtonProps) {
  return (
    <button
      type="button"
      class={`button step ${name}`}
      aria-disabled={off}
      title={label}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={arrows[name]} />
      </svg>
      <span>{label}</span>
    </button>
  );
}
