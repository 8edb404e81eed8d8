import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/en.ts';
import { Board } from '../rates/board.tsx';
import { IconButton } from '../shared/icons.tsx';
import { Articles } from './articles.tsx';
import { Header } from './header.tsx';
import type { KeyHelp } from './key-help.tsx';
import { ListBar, Pending } from './list-bar.tsx';
import { Pager } from './pager.tsx';
import type { ReadingActions } from './reading-actions.ts';
import type { ReadingView } from './reading-view.ts';
import { RefreshStatus } from './refresh-status.tsx';
import { SinceLooked } from './since-looked.tsx';
import { TopicTabs } from './topic-tabs.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { useKeys } from './use-keys.ts';

/** A word about what was just done, and whether it can be taken back. */
export interface BarView {
  text: string;
  undo: boolean;
}

/** Where the reader was, to be there again before anything is painted. */
export interface RestoredPlace {
  scroll: number;
  /** The article that had the focus, or ''. */
  article: string;
}

interface ReadingProps {
  view: ReadingView;
  bar: BarView | null;
  actions: ReadingActions;
  messages: Messages;
  restored: RestoredPlace;
  /** Leads to what is new; null where its user has seen all of it. */
  onNews: (() => void) | null;
}

const panel = 'articles';

/** Carries out what takes the pressed button away, and gives the focus to the list instead of to nobody. */
const toList = (act: () => void) => () => {
  act();
  document.getElementById(panel)?.focus({ preventScroll: true });
};

/** The reading view of the popup and of the side panel. */
export function Reading({ view, bar, actions, messages, restored, onNews }: ReadingProps) {
  const { popup: words, reading } = messages;
  const main = useRef<HTMLElement>(null);
  const [Help, setHelp] = useState<typeof KeyHelp | null>(null);
  // Few ask for it, and nobody as the page opens.
  const openHelp = async () => {
    const { KeyHelp } = await import('./key-help.tsx');
    setHelp(() => KeyHelp);
  };
  useKeys({ view, actions, openHelp });
  usePlace(main, view, restored);
  useFocusKept(view.list, panel);
  return (
    <>
      <Header view={view} actions={actions} words={messages} onNews={onNews} />
      <main
        ref={main}
        onScroll={({ currentTarget }) => actions.readTo({ scroll: currentTarget.scrollTop })}
      >
        {view.notice && (
          <Notice notice={view.notice} label={words.refresh} onRefresh={toList(actions.refresh)} />
        )}
        {view.since && (
          <SinceLooked
            since={view.since}
            words={reading}
            onTopic={actions.chooseTopic}
            onDismiss={toList(actions.dismissSince)}
          />
        )}
        {view.board.room === null ? (
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
        ) : (
          view.board.room > 0 && <div class="board-room" style={{ '--rows': view.board.room }} />
        )}
        <TopicTabs
          tabs={view.tabs}
          chosen={view.topic}
          panel={panel}
          words={messages}
          onChoose={actions.chooseTopic}
        />
        <div
          id={panel}
          role="tabpanel"
          tabIndex={-1}
          aria-labelledby={`tab-${view.topic}`}
          onFocusIn={({ target }) => actions.readTo({ article: articleOf(target) })}
        >
          <ListBar list={view.list} actions={actions} words={reading} />
          <Articles
            list={view.list}
            words={messages}
            actions={actions}
            onShowAll={toList(() => actions.choosePart({ unread: false, source: null }))}
          />
        </div>
      </main>
      <footer>
        {/* What comes and goes stands at the foot, where it moves nothing that is being read. */}
        <RefreshStatus
          progress={view.progress}
          outcome={view.outcome}
          words={messages}
          onDismiss={toList(actions.dismissOutcome)}
        />
        <Pending
          list={view.list}
          words={reading}
          onShow={() => {
            actions.showNew();
            document.getElementById(panel)?.focus();
          }}
        />
        <Bar bar={bar} actions={actions} words={reading} />
        <div class="foot">
          <span class="quiet">{view.updated}</span>
          {view.keys && <IconButton shape="keys" label={reading.keysHint} onClick={openHelp} />}
          <Pager
            page={view.list.page}
            count={view.list.pages}
            words={words}
            onPage={actions.turnTo}
          />
        </div>
      </footer>
      {Help && (
        <Help
          tabs={view.tabs}
          letters={view.topicLetters}
          words={reading}
          onClose={() => setHelp(null)}
        />
      )}
    </>
  );
}

function articleOf(target: EventTarget | null): string {
  const article = target instanceof Element ? target.closest<HTMLElement>('[data-article]') : null;
  return article?.dataset['article'] ?? '';
}

/**
 * Puts the reader where they were as the first articles appear, and at the list's beginning whenever another page
 * or topic follows.
 */
function usePlace(
  main: { current: HTMLElement | null },
  { list, topic, query }: ReadingView,
  restored: RestoredPlace,
): void {
  const isRead = list.articles !== null;
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    const scroller = main.current;
    if (!scroller || !isRead) return;
    const place = `${topic} ${list.page} ${query || ''}`;
    const before = shown.current;
    shown.current = place;
    if (before === null) {
      // Not asked for in vain: it makes the browser lay the page out at once.
      if (restored.scroll > 0) scroller.scrollTop = restored.scroll;
      scroller
        .querySelector<HTMLElement>(`[data-article="${CSS.escape(restored.article)}"] .title`)
        ?.focus({ preventScroll: true });
    } else if (before !== place) {
      const head = scroller.querySelector<HTMLElement>('.topics-row')?.offsetTop ?? 0;
      if (scroller.scrollTop > head) scroller.scrollTop = head;
    }
  }, [isRead, topic, list.page, query]);
}

interface NoticeProps {
  notice: NonNullable<ReadingView['notice']>;
  label: string;
  onRefresh(): void;
}

function Notice({ notice: { text, refresh }, label, onRefresh }: NoticeProps) {
  return (
    <p class="notice">
      {text}
      {refresh && (
        <>
          {' '}
          <button type="button" class="link" onClick={onRefresh}>
            {label}
          </button>
        </>
      )}
    </p>
  );
}

interface BarProps {
  bar: BarView | null;
  actions: ReadingActions;
  words: Messages['reading'];
}

/** What was just done, with a way back. The status is there before it says anything, or nobody would hear it. */
function Bar({ bar, actions, words }: BarProps) {
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
