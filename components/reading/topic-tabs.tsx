import { useEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/en.ts';
import { Icon } from '../shared/icons.tsx';
import { arrowWalk } from './arrow-walk.ts';

const arrows = { back: 'ArrowLeft', on: 'ArrowRight' };

/** A topic as a tab shows it. */
export interface TopicTab {
  id: string;
  label: string;
  unread: number;
}

interface TopicTabsProps {
  tabs: readonly TopicTab[];
  chosen: string;
  /** The id of the panel that the tabs are for. */
  panel: string;
  words: Messages;
  onChoose(topic: string): void;
}

/** So many fit beside each other in the narrowest popup. */
const fitting = 3;

/**
 * Topics as a tab list: arrow keys walk through it, Home and End jump (WAI-ARIA tabs pattern). On one line it
 * scrolls; a button unfolds it, so that every topic is a press away for any pointer.
 */
export function TopicTabs({ tabs, chosen, panel, words, onChoose }: TopicTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  useEffect(() => {
    const tab = list.current?.querySelector('[aria-selected="true"]');
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen, tabs.length, unfolded]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && unfolded) {
      event.preventDefault();
      setUnfolded(false);
      return;
    }
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to = arrowWalk(event.key, arrows, at, tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    onChoose(tab.id);
    const element = list.current?.querySelector(`#tab-${tab.id}`);
    if (element instanceof HTMLElement) element.focus();
  };

  // A wheel that turns up and down is all that most mice have.
  const onWheel = (event: WheelEvent) => {
    if (!list.current || unfolded || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    event.preventDefault();
    list.current.scrollLeft += event.deltaY;
  };

  return (
    <div class={`topics-row${unfolded ? ' unfolded' : ''}`}>
      <div
        class="topics"
        role="tablist"
        aria-label={words.popup.topics}
        ref={list}
        onKeyDown={onKeyDown}
        onWheel={onWheel}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            tab={tab}
            chosen={tab.id === chosen}
            panel={panel}
            words={words.popup}
            onChoose={() => {
              setUnfolded(false);
              onChoose(tab.id);
            }}
          />
        ))}
      </div>
      {tabs.length > fitting && (
        <button
          type="button"
          class="unfold"
          aria-label={words.reading.allTopics}
          title={words.reading.allTopics}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          <Icon shape="unfold" />
        </button>
      )}
    </div>
  );
}

interface TabProps {
  tab: TopicTab;
  chosen: boolean;
  panel: string;
  words: Messages['popup'];
  onChoose(): void;
}

function Tab({ tab: { id, label, unread }, chosen, panel, words, onChoose }: TabProps) {
  return (
    <button
      id={`tab-${id}`}
      type="button"
      role="tab"
      class="chip"
      aria-selected={chosen}
      aria-controls={panel}
      tabIndex={chosen ? 0 : -1}
      onClick={onChoose}
    >
      {label}
      {unread > 0 && (
        <>
          {' '}
          <span class="count" aria-hidden="true">
            {unread}
          </span>
          <span class="unseen">, {words.unread(unread)}</span>
        </>
      )}
    </button>
  );
}
