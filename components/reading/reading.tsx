import { useRef, useState } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/en.ts';
import { Board } from '../rates/board.tsx';
import { Articles } from './articles.tsx';
import type { BarView } from './bar.tsx';
import { Foot } from './foot.tsx';
import { Header } from './header.tsx';
import type { KeyHelp } from './key-help.tsx';
import { ListBar } from './list-bar.tsx';
import { Notice } from './notice.tsx';
import type { ReadingActions } from './reading-actions.ts';
import type { ReadingView } from './reading-view.ts';
import { SinceLooked } from './since-looked.tsx';
import { panel, toList } from './to-list.ts';
import { TopicTabs } from './topic-tabs.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { useKeys } from './use-keys.ts';
import { type RestoredPlace, usePlace } from './use-place.ts';

interface ReadingProps {
  view: ReadingView;
  bar: BarView | null;
  actions: ReadingActions;
  messages: Messages;
  restored: RestoredPlace;
  /** Leads to what is new; null where its user has seen all of it. */
  onNews: (() => void) | null;
}

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
      <Foot view={view} bar={bar} actions={actions} messages={messages} onHelp={openHelp} />
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
