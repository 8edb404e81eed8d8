import { useEffect, useRef } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/en.ts';

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
  words: Messages['popup'];
  onChoose(topic: string): void;
}

/** Topics as a tab list: arrow keys walk through it, Home and End jump (WAI-ARIA tabs pattern). */
export function TopicTabs({ tabs, chosen, panel, words, onChoose }: TopicTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.querySelector('[aria-selected="true"]');
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen, tabs.length]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to = destination(event.key, at, tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    onChoose(tab.id);
    const element = list.current?.querySelector(`#tab-${tab.id}`);
    if (element instanceof HTMLElement) element.focus();
  };

  // A wheel that turns up and down is all that most mice have.
  const onWheel = (event: WheelEvent) => {
    if (!list.current || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    event.preventDefault();
    list.current.scrollLeft += event.deltaY;
  };

  return (
    <div
      class="topics"
      role="tablist"
      aria-label={words.topics}
      ref={list}
      onKeyDown={onKeyDown}
      onWheel={onWheel}
    >
      {tabs.map(({ id, label, unread }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          class="chip"
          aria-selected={id === chosen}
          aria-controls={panel}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
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
      ))}
    </div>
  );
}

function destination(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
