import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { startWorld } from '../world/server.ts';
import { storeScript } from './store-script.ts';

/** How soon the popup shows its first article, turns to another topic and page, and what it loads for that. */
const extension = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 10_000, 100_000];
const openings = 15;

interface Opening {
  /** From the beginning of the navigation until the first article is painted, in milliseconds. */
  firstArticle: number;
  topicSwitch: number;
  pageTurn: number;
  /** Scripts that were loaded until then, and their sizes gzipped, in bytes. */
  scripts: number;
}

const world = await startWorld();
const context = await chromium.launchPersistentContext('', {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  ignoreHTTPSErrors: true,
  viewport: { width: 400, height: 600 },
  args: [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    `--host-resolver-rules=MAP * 127.0.0.1:${world.port}`,
    '--ignore-certificate-errors',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
  ],
});
const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
const origin = `chrome-extension://${new URL(worker.url()).host}`;
const filler = await context.newPage();
await filler.goto(`${origin}/options.html`);
await filler.waitForSelector('tr[data-kind=articles]');
await filler.evaluate(await storeScript());
const table: Record<string, Record<string, number>> = {};
for (const size of sizes) {
  await filler.evaluate(
    async (count) => await Reflect.get(globalThis, 'storeBench').fill(count),
    size,
  );
  // The first opening of each size warms what the browser itself keeps.
  const opened: Opening[] = [];
  for (let n = 0; n <= openings; n += 1) {
    // Each begins where a first one does, at the list of all.
    await filler.evaluate(() => localStorage.removeItem('popup-place'));
    const opening = await open(context);
    if (n > 0) opened.push(opening);
  }
  const column = (key: keyof Opening) => opened.map((one) => one[key]).sort((a, b) => a - b);
  table[`${size} entries`] = {
    'first article, ms': middle(column('firstArticle')),
    'slowest, ms': Math.round(column('firstArticle').at(-1) ?? 0),
    'topic switch, ms': middle(column('topicSwitch')),
    'page turn, ms': middle(column('pageTurn')),
    'scripts, kB gzipped': Math.round(middle(column('scripts')) / 100) / 10,
  };
}
console.table(table);
const firsts = Object.values(table).map((row) => row['first article, ms'] ?? Number.NaN);
console.log(`Slowest to quickest: ${(Math.max(...firsts) / Math.min(...firsts)).toFixed(2)}`);
await context.close();
await world.close();

async function open(within: BrowserContext): Promise<Opening> {
  const page = await within.newPage();
  const loaded = new Set<string>();
  page.on('request', (request) => loaded.add(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    const seen = (resolve: (at: number) => void) => {
      if (document.querySelector('.article .title') === null) return false;
      // The frame that has it is painted when the task after it runs.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      return true;
    };
    const painted = new Promise<number>((resolve) => {
      const watch = new MutationObserver(() => {
        if (seen(resolve)) watch.disconnect();
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    Reflect.set(globalThis, 'painted', painted);
  });
  await page.goto(`${origin}/popup.html`, { waitUntil: 'commit' });
  const firstArticle = await page.evaluate<number>(() => Reflect.get(globalThis, 'painted'));
  const scripts = await sizeOfScripts(loaded);
  const topicSwitch = await timeUntilOthers(page, '[role=tab]:nth-of-type(2)');
  const pageTurn = await timeUntilOthers(page, '.pager button[aria-label="Next page"]');
  await page.close();
  return { firstArticle, topicSwitch, pageTurn, scripts };
}

/** Presses something, and waits until another list, or another page of it, is painted. */
async function timeUntilOthers(page: Page, selector: string): Promise<number> {
  await page.waitForSelector(selector);
  return await page.evaluate(async (wanted) => {
    // Two lists may begin with the same article, so it is the words over them that tell.
    const shown = () => document.querySelector('.viewing')?.textContent;
    const before = shown();
    const began = performance.now();
    document.querySelector<HTMLElement>(wanted)?.click();
    return await new Promise<number>((resolve) => {
      const look = () => {
        if (shown() === before) requestAnimationFrame(look);
        else setTimeout(() => resolve(performance.now() - began));
      };
      requestAnimationFrame(look);
    });
  }, selector);
}

async function sizeOfScripts(paths: ReadonlySet<string>): Promise<number> {
  const scripts = [...paths].filter((path) => path.endsWith('.js'));
  const files = await Promise.all(scripts.map((path) => readFile(join(extension, path))));
  return files.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);
}

function middle(sorted: readonly number[]): number {
  return Math.round((sorted[sorted.length >> 1] ?? Number.NaN) * 10) / 10;
}
