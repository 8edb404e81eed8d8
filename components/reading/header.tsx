import { useRef } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/en.ts';
import { focusOnce } from '../shared/focus-once.ts';
import { IconButton, Mark } from '../shared/icons.tsx';
import type { ReadingActions } from './reading-actions.ts';
import type { ReadingView } from './reading-view.ts';

interface HeaderProps {
  view: ReadingView;
  actions: ReadingActions;
  words: Messages;
  /** Leads to what is new; null where its user has seen all of it. */
  onNews: (() => void) | null;
}

/** The name and the day, what the page can do as a whole, and the search. */
export function Header({ view, actions, words, onNews }: HeaderProps) {
  const { progress, query } = view;
  const { popup, reading } = words;
  const header = useRef<HTMLElement>(null);
  const endSearch = () => {
    actions.search(null);
    header.current?.querySelector<HTMLElement>('[data-for=search]')?.focus();
  };
  return (
    <header ref={header}>
      <Mark />
      <div class="name">
        <h1>Steppewire</h1>
        <p class="quiet">{view.dateLine}</p>
      </div>
      <div class="tools">
        {progress ? (
          <IconButton shape="stop" label={popup.cancel} onClick={actions.cancel} />
        ) : (
          <IconButton shape="refresh" label={popup.refresh} onClick={actions.refresh} />
        )}
        <IconButton
          shape="search"
          label={query === null ? popup.search : popup.endSearch}
          place="search"
          onClick={() => actions.search(query === null ? '' : null)}
        />
        {actions.openPanel && (
          <IconButton shape="panel" label={reading.panel} onClick={actions.openPanel} />
        )}
        {onNews ? (
          <IconButton shape="options" label={words.news.optionsWithNews} dot onClick={onNews} />
        ) : (
          <IconButton shape="options" label={popup.options} onClick={actions.options} />
        )}
      </div>
      {query !== null && (
        <input
          type="search"
          class="search"
          aria-label={popup.search}
          placeholder={popup.searchHint}
          value={query}
          ref={focusOnce}
          onInput={({ currentTarget }) => actions.search(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // Else the browser would close the popup with it.
            event.preventDefault();
            endSearch();
          }}
        />
      )}
    </header>
  );
}
