import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { Part } from './frame.tsx';

export interface SavedFileProps {
  messages: PageMessages;
  /** How many articles are saved. */
  saved: number;
  /** How many there are is not known. */
  storeBroken: boolean;
  onSavedExport(format: 'csv' | 'json'): void;
}

/** The saved articles, to be kept elsewhere. */
export function SavedFilePart({ messages, saved, storeBroken, onSavedExport }: SavedFileProps) {
  const { savedFile: words } = messages.options;
  return (
    <Part id="saved-articles" title={words.title}>
      {!storeBroken && <p class="quiet">{words.about(saved)}</p>}
      {saved > 0 && (
        <p class="buttons">
          <button type="button" class="button" onClick={() => onSavedExport('csv')}>
            {words.csv}
          </button>
          <button type="button" class="button" onClick={() => onSavedExport('json')}>
            {words.json}
          </button>
        </p>
      )}
    </Part>
  );
}
