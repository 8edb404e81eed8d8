import { afterAll, beforeAll } from 'vitest';
import {
  type BrowserName,
  launch,
  type Rig,
  type RigOptions,
  type Tab,
  until,
} from '../drive/rig.ts';
import { readTicker, type TickerReading } from '../drive/ticker-reading.ts';
import { startWorld, type World } from '../world/server.ts';

/** The browser that this run is for. */
export const browserName: BrowserName =
  process.env['STEPPEWIRE_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

/** The shipped build, as it is. */
export const extension = new URL(
  `../../.output/${browserName === 'firefox' ? 'firefox' : 'chrome'}-mv3`,
  import.meta.url,
).pathname;

/** A page that is like any other. */
export const anyPage = 'https://example.org/any';

/** A world and a browser in it. */
export interface Started {
  world: World;
  rig: Rig;
}

/**
 * Starts a world and a browser for the tests of one file, and ends both.
 *
 * @param prepare done to the world before the extension is installed
 */
export function started(
  prepare: (world: World) => void = () => undefined,
  options: Partial<RigOptions> = {},
): Started {
  const here: Partial<Started> = {};
  beforeAll(async () => {
    here.world = await startWorld();
    prepare(here.world);
    here.rig = await launch(browserName, { extension, world: here.world, ...options });
  });
  afterAll(async () => {
    await here.rig?.close();
    await here.world?.close();
  });
  return {
    get world() {
      if (!here.world) throw new Error('The world has not started');
      return here.world;
    },
    get rig() {
      if (!here.rig) throw new Error('The browser has not started');
      return here.rig;
    },
  };
}

/** The strip of a page, once it is as `when` wants it. */
export async function tickerWhen(
  tab: Parameters<typeof readTicker>[0],
  what: string,
  when: (ticker: TickerReading) => boolean,
): Promise<TickerReading> {
  return await until(what, async () => {
    const ticker = await readTicker(tab);
    if (ticker && when(ticker)) return ticker;
    if (!ticker) throw new Error('there is no ticker');
    const { headlines, ...rest } = ticker;
    throw new Error(`${headlines.length} headlines and ${JSON.stringify(rest)}`);
  });
}

/** Whether the strip holds all that the world has to tell. */
export const isFull = ({ rates, headlines, notice }: TickerReading) =>
  rates.length === 5 && headlines.length === 18 && notice === null;

/** Headlines of a page that opens now: in one that is open they come in at the end of the round. */
export async function headlinesNow({ rig }: Pick<Started, 'rig'>): Promise<string[]> {
  const page = await rig.open(anyPage);
  const { headlines } = await tickerWhen(
    page,
    'headlines',
    (ticker) => ticker.headlines.length > 0,
  );
  await page.close();
  return headlines.map(({ title }) => title);
}

/** Presses the popup's refresh button, waits for what it says at the end, and closes the popup. */
export async function refreshed({ rig }: Pick<Started, 'rig'>): Promise<string> {
  const popup = await rig.open('popup.html', { width: 400, height: 600 });
  const said = await refreshIn(popup);
  await popup.close();
  return said;
}

/** The same in a popup that is open, and stays so. */
export async function refreshIn(popup: Tab): Promise<string> {
  // Pressed and watched from within: one that fails at once is over before anybody could ask for its state, and the
  // first of all, which begins by itself and says nothing at its end, takes the button away for as long as it runs.
  return await popup.run(
    () =>
      new Promise<string>((resolve) => {
        let pressed = false;
        let begun = false;
        const look = () => {
          if (!pressed) {
            const button = document.querySelector<HTMLElement>('header [aria-label^=Refresh]');
            pressed = button !== null;
            button?.click();
            return;
          }
          const said = document.querySelector('[role=status]')?.textContent ?? '';
          begun ||= said.startsWith('Refreshing');
          if (!begun || said === '' || said.startsWith('Refreshing')) return;
          observer.disconnect();
          resolve(said);
        };
        const observer = new MutationObserver(look);
        observer.observe(document, {
          childList: true,
          characterData: true,
          attributes: true,
          subtree: true,
        });
        look();
      }),
    null,
  );
}
