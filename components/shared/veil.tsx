import type { Messages } from '../../lib/i18n/en.ts';
import { Mark } from './icons.tsx';

interface VeilProps {
  words: Messages['veil'];
  onShow(): void;
}

/** What a page of ours shows while everything is hidden: how to undo it, and nothing else. */
export function Veil({ words, onShow }: VeilProps) {
  return (
    <main class="veil">
      <Mark />
      <p>{words.hidden}</p>
      <button type="button" class="button" onClick={onShow}>
        {words.show}
      </button>
    </main>
  );
}
