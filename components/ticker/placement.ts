import type { Edge, TabPlace } from '../../lib/snapshot.ts';

/** The side of the tab that the strip shrinks to, in CSS pixels. */
export const tabSide = 28;

/**
 * What the strip would cover at an edge. `ends`: controls of the page's own flow that can be scrolled no
 * further, until its reader scrolls back; `taken`: the page's own bar, or a control that stays where it is.
 */
export type EdgeState = 'free' | 'ends' | 'taken';

/** Where the tab stands: at an edge, and how far along it from the left (0 to 1). */
export interface TabSpot {
  edge: Edge;
  along: number;
}

/** The form the strip takes on a page. */
export type Placement =
  | { form: 'strip'; edge: Edge }
  | ({ form: 'tab' } & TabSpot)
  | { form: 'none' };

/** What is known of the page; what costs a look at it is asked for only when it matters. */
export interface Surroundings {
  edgeState(edge: Edge): EdgeState;
  /** Whether a tab would cover nothing there. */
  isSpotFree(spot: TabSpot): boolean;
  /** The page asks for a password or a bank card. */
  isDelicate(): boolean;
  /** What has the page's focus would be covered at that edge. */
  coversFocus(edge: Edge): boolean;
}

export interface Wishes {
  edge: Edge;
  /** The tab's place on this site, once its user has given it one. */
  place: TabPlace | null;
  stepBack: boolean;
  /** Its user has asked for the strip on this page, whatever it covers. */
  insisted: boolean;
}

/** Decides where the strip lies: its user's edge, the other one, its tab, or nowhere. */
export function placementOn(page: Surroundings, wishes: Wishes): Placement {
  const { edge, place, stepBack, insisted } = wishes;
  const asTab = () => tabOn(page, wishes);
  if (place?.minimised && !insisted) return asTab();
  if (!insisted && stepBack && page.isDelicate()) return asTab();
  const other = edge === 'top' ? 'bottom' : 'top';
  const own = page.edgeState(edge);
  const better = own === 'taken' && page.edgeState(other) === 'free' ? other : edge;
  if (insisted) return { form: 'strip', edge: better };
  if (better === edge && own !== 'free') return asTab();
  return page.coversFocus(better) ? asTab() : { form: 'strip', edge: better };
}

function tabOn(page: Surroundings, { edge, place }: Wishes): Placement {
  const other = edge === 'top' ? 'bottom' : 'top';
  const spots: TabSpot[] = [
    ...(place ? [{ edge: place.edge, along: place.along }] : []),
    { edge, along: 1 },
    { edge, along: 0 },
    { edge: other, along: 1 },
    { edge: other, along: 0 },
  ];
  const free = spots.find((spot) => page.isSpotFree(spot));
  return free ? { form: 'tab', ...free } : { form: 'none' };
}
