import { useRef } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/en.ts';
import { IconButton } from '../shared/icons.tsx';
import { toList } from './to-list.ts';

/** A word about what was just done, and whether it can be taken back. */
export interface BarView {
  text: string;
  undo: boolean;
}

export interface BarActions {
  undoMarkAll(): void;
  dismissBar(): void;
}

interface BarProps {
  bar: BarView | null;
  actions: BarActions;
  words: Messages['reading'];
}

/** What was just done, with a way back. The status is there before it says anything, or nobody would hear it. */
export function Bar({ bar, actions, words }: BarProps) {
  const place = useRef<HTMLDivElement>(null);
  // What is pressed goes away; the focus goes to what comes next, not to nowhere.
  const undo = () => {
    actions.undoMarkAll();
    place.current?.querySelector<HTMLElement>('.icon-button')?.focus();
  };
  return (
    <div ref={place} class={bar ? 'bar' : 'bar idle'}>
      <span role="status">{bar?.text}</span>
      {bar?.undo && (
        <button type="button" class="link" onClick={undo}>
          {words.undo}
        </button>
      )}
      {bar && (
        <IconButton shape="close" label={words.dismiss} onClick={toList(actions.dismissBar)} />
      )}
    </div>
  );
}
