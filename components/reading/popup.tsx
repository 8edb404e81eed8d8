import type { Messages } from '../../lib/i18n/en.ts';
import type { RefreshProgress } from '../../lib/journal.ts';
import type { BoardSpan } from '../../lib/rates/periods.ts';
import { Board, type BoardProps } from '../rates/board.tsx';
import type { BoardView } from '../rates/board-rows.ts';
import type { HeadlineActions } from '../shared/follow-link.ts';
import { IconButton, Mark } from '../shared/icons.tsx';
import { Article, type ArticleView } from './article.tsx';
import { Pager } from './pager.tsx';
import { pageCount, viewingLine } from './pages.ts';
import type { RefreshOutcome } from './refresh-outcome.ts';
import { type TopicTab, TopicTabs } from './topic-tabs.tsx';

/** Everything the popup shows, ready to print. */
export interface PopupView {
  dateLine: string;
  /** A sentence about the state of the data, or null when all is well. */
  notice: string | null;
  updated: string;
  board: Pick<BoardProps, 'rows' | 'view' | 'views' | 'span' | 'caption' | 'card'>;
  tabs: readonly TopicTab[];
  topic: string;
  /** The chosen topic's page: null while it is being read for the first time. */
  articles: readonly ArticleView[] | null;
  page: number;
  total: number;
  more: boolean;
  /** What is searched for; null where nothing is. */
  query: string | null;
  /** The refresh this page has started, and what the last one brought. */
  progress: RefreshProgress | null;
  outcome: RefreshOutcome | null;
}

export interface PopupActions extends HeadlineActions {
  chooseTopic(topic: string): void;
  turnTo(page: number): void;
  /** Searches in all topics; null ends the search. */
  search(query: string | null): void;
  save(id: string, saved: boolean): void;
  turnBoard(view: BoardView): void;
  spanBoard(span: BoardSpan): void;
  toggleCard(pair: string): void;
  convert: BoardProps['onConvert'];
  refresh(): void;
  cancel(): void;
  options(): void;
}

interface PopupProps {
  view: PopupView;
  actions: PopupActions;
  messages: Messages;
  /** Leads to what is new; null where its user has seen all of it. */
  onNews: (() => void) | null;
}

const panel = 'articles';

export function Popup({ view, actions, messages, onNews }: PopupProps) {
  const { popup: words } = messages;
  return (
    <>
      <Header view={view} actions={actions} messages={messages} onNews={onNews} />
      <main>
        {view.notice !== null && <p class="notice">{view.notice}</p>}
        <Board
          {...view.board}
          words={words}
          spanWords={messages.board}
          headlines={actions}
          onView={actions.turnBoard}
          onSpan={actions.spanBoard}
          onCard={actions.toggleCard}
          onConvert={actions.convert}
        />
        <TopicTabs
          tabs={view.tabs}
          chosen={view.topic}
          panel={panel}
          words={words}
          onChoose={actions.chooseTopic}
        />
        <div id={panel} role="tabpanel" aria-labelledby={`tab-${view.topic}`}>
          <p class="viewing">
            {view.articles === null
              ? words.loading
              : viewingLine(view.page, view.total, view.more, words)}
          </p>
          <Articles view={view} actions={actions} words={words} />
        </div>
      </main>
      <footer>
        <span class="quiet">{view.updated}</span>
        <Pager
          page={view.page}
          count={pageCount(view.total)}
          words={words}
          onPage={actions.turnTo}
        />
      </footer>
    </>
  );
}

interface PartProps {
  view: PopupView;
  actions: PopupActions;
  words: Messages['popup'];
}

function Header({ view, actions, messages, onNews }: PopupProps) {
  const { popup: words, news } = messages;
  const { progress, outcome } = view;
  return (
    <header>
      <Mark />
      <div class="name">
        <h1>Steppewire</h1>
        <p class="quiet">{view.dateLine}</p>
      </div>
      {progress ? (
        <IconButton shape="stop" label={words.cancel} onClick={actions.cancel} />
      ) : (
        <IconButton shape="refresh" label={words.refresh} onClick={actions.refresh} />
      )}
      <IconButton
        shape="search"
        label={view.query === null ? words.search : words.endSearch}
        onClick={() => actions.search(view.query === null ? '' : null)}
      />
      {onNews ? (
        <IconButton shape="options" label={news.optionsWithNews} dot onClick={onNews} />
      ) : (
        <IconButton shape="options" label={words.options} onClick={actions.options} />
      )}
      {view.query !== null && (
        <input
          type="search"
          class="search"
          aria-label={words.search}
          placeholder={words.searchHint}
          value={view.query}
          ref={focusOnce}
          onInput={({ currentTarget }) => actions.search(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // Else the browser would close the popup with it.
            event.preventDefault();
            actions.search(null);
          }}
        />
      )}
      <div class="refresh-status" role="status">
        {progress && words.progress(progress.done, progress.total)}
        {!progress && outcome && (
          <>
            {outcome.line}
            {outcome.failures.map((failure) => (
              <span key={failure} class="failure">
                {failure}
              </span>
            ))}
          </>
        )}
      </div>
    </header>
  );
}

/** A stable ref: an inline one would be called, and take the focus, at each redraw. */
function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}

function Articles({ view, actions, words }: PartProps) {
  if (view.articles === null) {
    return (
      <ul class="articles" aria-busy="true">
        {[1, 2, 3].map((n) => (
          <li key={n} class="article skeleton" />
        ))}
      </ul>
    );
  }
  if (view.articles.length === 0) {
    return <p class="empty">{view.query ? words.notFound : words.nothingHere}</p>;
  }
  return (
    <ul class="articles">
      {view.articles.map((article) => (
        <Article key={article.id} article={article} words={words} actions={actions} />
      ))}
    </ul>
  );
}
