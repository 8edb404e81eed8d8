import type { Messages } from '../../lib/i18n/en.ts';
import type { ListPart } from '../../lib/news/list-part.ts';
import type { ListView } from './list-view.ts';

export interface ListBarActions {
  choosePart(change: Partial<ListPart>): void;
  markAll(): void;
}

interface PendingProps {
  list: ListView;
  words: Messages['reading'];
  onShow(): void;
}

interface ListBarProps {
  list: ListView;
  actions: ListBarActions;
  words: Messages['reading'];
}

/** What is shown of how many, which part of it, and a way to mark all of it. */
export function ListBar({ list, actions, words }: ListBarProps) {
  return (
    <div class="list-bar">
      <p class="viewing">{list.viewing}</p>
      {!list.isSearch && <Parts list={list} actions={actions} words={words} />}
    </div>
  );
}

/** Word of what came in meanwhile, and the way to it. The status is there before it says anything, or nobody would hear it. */
export function Pending({ list, words, onShow }: PendingProps) {
  return (
    <div class="pending" role="status">
      {list.pending !== null && (
        <>
          {list.pending} ·{' '}
          <button type="button" class="link" onClick={onShow}>
            {words.showNew}
          </button>
        </>
      )}
    </div>
  );
}

function Parts({ list: { part, sources, canMarkAll }, actions, words }: ListBarProps) {
  return (
    <>
      <button
        type="button"
        class="chip small"
        aria-pressed={part.unread}
        title={words.unreadOnlyHint}
        onClick={() => actions.choosePart({ unread: !part.unread })}
      >
        {words.unreadOnly}
      </button>
      {(sources.length > 1 || part.source !== null) && (
        <select
          class={`chip small${part.source === null ? '' : ' chosen'}`}
          aria-label={words.sourcesLabel}
          title={words.sourcesLabel}
          value={part.source ?? ''}
          onChange={({ currentTarget }) =>
            actions.choosePart({ source: currentTarget.value === '' ? null : currentTarget.value })
          }
        >
          <option value="">{words.sources}</option>
          {sources.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
      {/* Never taken away: whoever has just pressed it has the focus on it. */}
      <button
        type="button"
        class="link mark-all"
        aria-disabled={!canMarkAll}
        onClick={() => canMarkAll && actions.markAll()}
      >
        {words.markAll}
      </button>
    </>
  );
}
