import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { characterOf, commandOf, type KeyCommand } from './keys.ts';
import type { ReadingActions } from './reading-actions.ts';
import type { ReadingView } from './reading-view.ts';

/** What the keys work on; always the newest. */
interface KeyDesk {
  view: ReadingView;
  actions: ReadingActions;
  openHelp(): void;
}

/** How long `g` waits for its letter, in milliseconds. */
const waits = 2000;

/** Which article takes the focus once a page that was turned to is there. */
type FocusWanted = 'first' | 'last' | null;

/**
 * Answers the keys of the page as long as it is shown. Nothing is answered while somebody types, in a menu or a
 * dialog, with Ctrl, Alt or Meta, or where single keys are switched off; arrows walk the list in any case.
 */
export function useKeys(desk: KeyDesk): void {
  const newest = useRef(desk);
  newest.current = desk;
  const wanted = useRef<FocusWanted>(null);

  // Heard from the moment the page is drawn: an effect would wait until it is painted.
  useLayoutEffect(() => {
    let askedAt = -waits;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || belongsElsewhere(event.target)) return;
      const step = arrowStep(event) ?? null;
      const command = step ?? (newest.current.view.keys ? letterCommand(event) : null);
      if (command === null) return;
      event.preventDefault();
      if (command !== 'gone') carryOut(command, newest.current, wanted);
    };
    /** `g` waits for a letter, whatever that is, and not for long; any other key ends the wait. */
    const letterCommand = (event: KeyboardEvent): KeyCommand | 'gone' | null => {
      const { view, actions } = newest.current;
      const waited = event.timeStamp - askedAt < waits;
      askedAt = -waits;
      const character = characterOf(event);
      if (waited && character !== null) {
        const topic = view.topicLetters.get(character);
        if (topic) actions.chooseTopic(topic);
        return 'gone';
      }
      const command = commandOf(event);
      if (command === 'go') askedAt = event.timeStamp;
      return command;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  // A page that keys have turned to: its first or last article takes the focus as soon as it is there.
  const { page, articles } = desk.view.list;
  const firstId = articles?.[0]?.id;
  useEffect(() => {
    if (!wanted.current || firstId === undefined) return;
    const titles = articleTitles();
    focusOn(wanted.current === 'first' ? titles[0] : titles.at(-1));
    wanted.current = null;
  }, [page, firstId]);
}

/** Fields take what is typed in them; menus, tabs, charts and dialogs have keys of their own. */
function belongsElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, select, textarea, [role=menu], [role=slider], dialog, summary') !== null
  );
}

function arrowStep({ key, target, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent) {
  if (ctrlKey || altKey || metaKey || shiftKey) return null;
  // From the list, and from where nothing else has the focus: a page's first arrow leads into the list.
  if (!(target instanceof Element)) return null;
  if (!target.closest('[data-article]') && !target.matches('body, #articles')) return null;
  if (key === 'ArrowDown') return 'next';
  return key === 'ArrowUp' ? 'previous' : null;
}

const articleTitles = () => [...document.querySelectorAll<HTMLElement>('.articles .title')];

/** The article that has the focus, or something in it has. */
function currentArticle(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-article]') ?? null;
}

function focusOn(title: HTMLElement | undefined): void {
  title?.focus({ preventScroll: true });
  title?.closest('[data-article]')?.scrollIntoView({ block: 'nearest' });
}

function carryOut(
  command: KeyCommand,
  { view, actions, openHelp }: KeyDesk,
  wanted: { current: FocusWanted },
): void {
  const turn = (by: 1 | -1, article: FocusWanted) => {
    const to = view.list.page + by;
    if (to < 1 || to > view.list.pages) return;
    wanted.current = article;
    actions.turnTo(to);
  };
  const step = (by: 1 | -1) => {
    const titles = articleTitles();
    const at = titles.findIndex((title) => currentArticle()?.contains(title));
    if (at === -1) return focusOn(titles[0]);
    const next = titles[at + by];
    if (next) return focusOn(next);
    turn(by, by === 1 ? 'first' : 'last');
  };
  const id = currentArticle()?.dataset['article'];
  const article = view.list.articles?.find((one) => one.id === id);
  const withLink = article && article.link !== '' ? article : undefined;
  const work: Readonly<Record<KeyCommand, () => void>> = {
    next: () => step(1),
    previous: () => step(-1),
    open: () => withLink && actions.open(withLink.id, withLink.link),
    behind: () => withLink && actions.openBehind(withLink.id, withLink.link),
    save: () => article && actions.save(article.id, !article.saved),
    mark: () => article && actions.mark(article.id, !article.read),
    search: () => {
      if (view.query === null) actions.search('');
      else document.querySelector<HTMLElement>('.search')?.focus();
    },
    refresh: actions.refresh,
    'next-page': () => turn(1, 'first'),
    'previous-page': () => turn(-1, 'first'),
    go: () => undefined,
    help: openHelp,
  };
  work[command]();
}
