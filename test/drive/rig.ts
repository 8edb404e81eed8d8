import type { World } from '../world/server.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface RigOptions {
  /** The built extension. */
  extension: string;
  /** The closed world that every host leads to; null for the real network. */
  world: World | null;
  headless?: boolean;
  dark?: boolean;
  reducedMotion?: boolean;
  /** The languages its user prefers, as browsers are told them: `ky,ru,en`. */
  languages?: string;
  /** Whether the page that opens after installation stays; else it is closed before anything begins. */
  keepsFirstRun?: boolean;
}

/** The page that opens after installation. */
const firstRunPage = 'welcome.html';

/** A real browser with the built extension in it. What differs between the two ends behind this. */
export interface Rig {
  name: BrowserName;
  /** Opens a tab at an address, or at a page of the extension (`popup.html`). */
  open(address: string, size?: { width: number; height: number }): Promise<Tab>;
  /** Waits for a tab whose address holds `part`: one that the page or the extension has opened. */
  tabAt(part: string): Promise<Tab>;
  /** Presses the toolbar's button over the tab in front; what opens can be reached through `inPopup`. */
  pressButton(): Promise<void>;
  /** Presses one of the keys that the manifest names, in whatever window. */
  pressCommand(command: string): Promise<void>;
  /** Takes the extension away and loads it anew, as an update does, under the tabs that are open. */
  reload(): Promise<void>;
  /** Ends the background worker, as the browser does when it idles or memory is short. */
  stopWorker(): Promise<void>;
  workerRuns(): Promise<boolean>;
  /** Cuts the browser off from every network, or connects it again. */
  setOffline(offline: boolean): Promise<void>;
  /** Ends when the browser is closed by its user. */
  closed: Promise<void>;
  close(): Promise<void>;
}

/** A value that can go to the page and back. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | Plain[]
  | { [key: string]: Plain };

/** A place in the view, in CSS pixels. */
export interface Place {
  x: number;
  y: number;
}

type Key =
  | 'Tab'
  | 'Shift+Tab'
  | 'Enter'
  | 'Escape'
  | 'Home'
  | 'End'
  | 'ArrowRight'
  | 'ArrowLeft'
  | 'ArrowUp'
  | 'Backspace'
  | 'ArrowDown';

/** A letter, or a mark that is a key here. */
type Character = 'b' | 'g' | 'j' | 'k' | 'm' | 'n' | 'o' | 'p' | 'r' | 's' | '/' | '?' | '[' | ']';

/** What a tab is shown on; what is left out is as it was at first. */
interface Medium {
  print?: boolean;
  forcedColors?: boolean;
  reducedMotion?: boolean;
  /** Chromium alone can be made to believe this. */
  moreContrast?: boolean;
}

export interface Tab {
  address(): Promise<string>;
  /** Runs a function in the page; it must use nothing but its argument. */
  run<Result, Given extends Plain>(
    work: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result>;
  /** Runs a function on the ticker's closed shadow root; null where the page has no ticker. */
  inTicker<Result, Given extends Plain>(
    work: (root: ShadowRoot, given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result | null>;
  /** Moves the pointer to a place in the view, in CSS pixels, and clicks there if asked to, as long as a hand does. */
  point(x: number, y: number, click?: boolean | 'middle'): Promise<void>;
  /** Presses at one place, moves to another by steps, and lets go there. */
  drag(from: Place, to: Place): Promise<void>;
  /** Presses a key: a named one, or that of a character. */
  press(key: Key | Character): Promise<void>;
  /** Types a text where the focus is. */
  type(text: string): Promise<void>;
  /** Selects the text of an element, and chooses our entry, whose name begins so, in the menu over it. */
  chooseConvert(selector: string, entry?: string): Promise<void>;
  picture(file: string): Promise<void>;
  resize(size: { width: number; height: number }): Promise<void>;
  /** Lets the page believe in another medium: paper, a system with forced colours, one that asks for less motion. */
  pretend(medium: Medium): Promise<void>;
  /** What the page's console was told since the tab was opened, errors that nobody caught among it. */
  said(): readonly string[];
  close(): Promise<void>;
}

export async function launch(name: BrowserName, options: RigOptions): Promise<Rig> {
  const rig = name === 'chromium' ? await launchChromium(options) : await launchFirefox(options);
  if (!options.keepsFirstRun) await (await rig.tabAt(firstRunPage)).close();
  return rig;
}

/**
 * Runs a function on the page of the popup that stands open over the browser's window; null where there is none.
 *
 * @param own a tab with a page of the extension, which need not be in front
 */
export async function inPopup<Result, Given extends Plain>(
  own: Tab,
  work: (popup: Window, given: Given) => Result,
  given: Given,
): Promise<Result | null> {
  return await own.run(
    new Function(
      'given',
      `const { extension } = globalThis.browser ?? globalThis.chrome;
       const [popup] = extension.getViews({ type: 'popup' });
       return popup ? (${work})(popup, given) : null;`,
    ) as (given: Given) => Result | null,
    given,
  );
}

/** How long anything may take that is not in this process; generous, for a busy machine. */
const patience = 20_000;

/**
 * Asks again and again until `ask` gives something other than null, undefined or false. For states of
 * another process that no event tells of.
 */
export async function until<Result>(
  what: string,
  ask: () => Promise<Result | null | undefined | false>,
  within = patience,
): Promise<Result> {
  const end = Date.now() + within;
  let trouble: unknown = 'it did not come about';
  do {
    try {
      const found = await ask();
      if (found !== null && found !== undefined && found !== false) return found;
    } catch (error) {
      trouble = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  } while (Date.now() < end);
  throw new Error(`Waited in vain for ${what}: ${trouble}`);
}
