import { type Tab, until } from '../drive/rig.ts';

export const popupSize = { width: 400, height: 600 };

/** What a person reads of the list in the popup, or in the side panel. */
export interface ListReading {
  chosen: string;
  topics: string[];
  viewing: string;
  titles: string[];
  unread: boolean[];
  /** What is marked as found. */
  found: string[];
  pages: string[];
  page: string;
  empty: string;
  pending: string;
  notice: string;
  status: string;
  /** What was just done. */
  bar: string;
  /** What has the focus: an article's title, or the name or text of anything else. */
  focus: string;
}

/** Reads the page as it stands. */
export async function readList(tab: Tab): Promise<ListReading> {
  return await tab.run((): ListReading => {
    const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
    const one = (selector: string) => text(document.querySelector(selector));
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const { activeElement } = document;
    return {
      chosen: one('[role=tab][aria-selected=true]'),
      topics: all('[role=tab]').map(text),
      viewing: one('.viewing'),
      titles: all('.article .title').map(text),
      unread: all('.article:not(.skeleton)').map((li) => li.querySelector('.unread-mark') !== null),
      found: all('.article mark').map(text),
      pages: all('.pager button').map(text),
      page: one('.pager [aria-current]'),
      empty: one('.empty p'),
      pending: one('.pending'),
      notice: one('.notice'),
      status: one('.refresh-status [role=status]'),
      bar: one('.bar [role=status]'),
      focus: activeElement?.getAttribute('aria-label') ?? text(activeElement),
    };
  }, null);
}

/** The page once it is as `when` wants it. */
export async function listWhen(
  tab: Tab,
  what: string,
  when: (list: ListReading) => boolean,
): Promise<ListReading> {
  return await until(what, async () => {
    const list = await readList(tab);
    if (when(list)) return list;
    throw new Error(JSON.stringify(list).slice(0, 900));
  });
}

/** Whether the list of all has been read in full. */
export const isFullList = ({ viewing, titles, chosen }: ListReading) =>
  viewing === 'Viewing results 1 – 6 of 18' && titles.length === 6 && chosen.startsWith('All');

/** What opens pages. */
interface Opener {
  open(page: string, size: { width: number; height: number }): Promise<Tab>;
}

/** The tab that each browser has opened afresh: one that a failed test left would write its place over the next one's. */
const left = new WeakMap<Opener, Tab>();

/** Opens one of our own pages without a place or a part of a list that an earlier test left. */
export async function openFresh(rig: Opener, page = 'popup.html', size = popupSize): Promise<Tab> {
  const blank = await rig.open('options.html', size);
  await left
    .get(rig)
    ?.close()
    .catch(() => undefined);
  await blank.run(() => localStorage.clear(), null);
  await blank.close();
  const tab = await rig.open(page, size);
  left.set(rig, tab);
  return tab;
}

/** A popup that shows all topics from their beginning, everything unread. */
export async function openFull(rig: Opener): Promise<Tab> {
  const tab = await openFresh(rig);
  await listWhen(tab, 'the full list', isFullList);
  return tab;
}
