import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { launch, until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { startWorld, type World } from '../world/server.ts';
import { hiddenShare } from './hidden-share.ts';
import { packRival, rivals } from './rivals/pack.ts';
import { scriptTime, type TraceEvent, tracedCategories } from './script-time.ts';

/*
 * What the strip costs a page, beside a page without it, a script that does nothing, one that does the least a strip
 * can do, and three usual ways of doing it.
 */
const extension = new URL('../../.output/chrome-mv3', import.meta.url).pathname;
const address = 'https://example.org/any';
const seconds = Number(process.argv[2] ?? 30);
const loads = 9;

/** What the page's own scripts take. */
let bare = { untilPaint: 0, inAll: 0, counted: 0, compiled: 0 };

interface Figures {
  kB: string;
  'script ms': number;
  'and after': number;
  'counted ms': number;
  'compiled ms': number;
  'long tasks': number;
  'LCP ms': number;
  CLS: number;
  'main thread %': number;
  layouts: number;
  styles: number;
  paints: number;
  'hidden %': number;
  'heap MB': number;
  listeners: number;
}

const folder = await mkdtemp(join(tmpdir(), 'steppewire-bench-'));
const world = await startWorld();
const table: Record<string, Figures> = { 'no extension': await measure(world, null) };
for (const rival of rivals) table[rival] = await measure(world, await packRival(rival, folder));
table['Steppewire'] = await measure(world, extension);
console.log(
  'Script: processor time until the strip is first painted, and after, beyond that of no extension: all of each task that runs any script. Counted, compiled: what Chromium itself counts as such in the whole load (ScriptDuration, V8CompileDuration).',
);
console.table(table);
await scrolledByScript(world);
await manyTabs(world);
await world.close();
await rm(folder, { recursive: true });

async function measure(closed: World, from: string | null): Promise<Figures> {
  const context = await browserWith(closed, from);
  if (from === extension) await filled(context);
  const starts: Awaited<ReturnType<typeof start>>[] = [];
  const scripts: Awaited<ReturnType<typeof traced>>[] = [];
  for (let n = 0; n < loads; n += 1) {
    starts.push(await start(context));
    scripts.push(await traced(context));
  }
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const running = await share(session, seconds);
  const paints = await paintsIn(session, 5);
  await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0, JSEventListeners = 0 } = await metricsOf(session);
  await context.close();
  const isReady =
    from === extension
      ? 'document.documentElement?.childElementCount > 2'
      : 'document.readyState === "complete"';
  const hidden = await hiddenShare(switchesFor(closed, from), address, isReady, 10);
  const column = (key: keyof Felt) => median(starts.map((one) => one[key]));
  const untilPaint = median(scripts.map((one) => one.untilPaint));
  const inAll = median(scripts.map((one) => one.inAll));
  const [counted, compiled] = [column('counted'), column('compiled')];
  if (!from) bare = { untilPaint, inAll, counted, compiled };
  return {
    kB: from ? await sizeOf(join(from, 'ticker.js')) : '',
    'script ms': round(untilPaint - bare.untilPaint),
    'and after': round(inAll - bare.inAll - (untilPaint - bare.untilPaint)),
    'counted ms': round(counted - bare.counted),
    'compiled ms': round(compiled - bare.compiled),
    'long tasks': column('long'),
    'LCP ms': column('lcp'),
    CLS: column('cls'),
    'main thread %': running.percent,
    layouts: running.layouts,
    styles: running.styles,
    paints,
    'hidden %': hidden,
    'heap MB': Math.round(JSHeapUsedSize / 10_000) / 100,
    listeners: JSEventListeners,
  };
}

async function browserWith(closed: World, from: string | null): Promise<BrowserContext> {
  return await chromium.launchPersistentContext('', {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 720 },
    args: switchesFor(closed, from),
  });
}

function switchesFor(closed: World, from: string | null): string[] {
  return [
    ...(from ? [`--disable-extensions-except=${from}`, `--load-extension=${from}`] : []),
    `--host-resolver-rules=MAP * 127.0.0.1:${closed.port}`,
    '--ignore-certificate-errors',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
  ];
}

/** Waits until the first refresh has filled the strip. */
async function filled(context: BrowserContext): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await until('a full snapshot', () =>
    worker.evaluate(async () => {
      const stored = await Reflect.get(globalThis, 'chrome').storage.local.get('ticker-snapshot');
      return stored['ticker-snapshot']?.headlines?.length === 18;
    }),
  );
}

/** What one load is to a page, times in milliseconds. */
interface Felt {
  long: number;
  lcp: number;
  cls: number;
  /** What Chromium itself counts as running scripts, and as compiling them. */
  counted: number;
  compiled: number;
}

/** One load, and what the page feels of it. */
async function start(context: BrowserContext): Promise<Felt> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.addInitScript(() => {
    const felt = { long: 0, lcp: 0, cls: 0 };
    Reflect.set(globalThis, 'felt', felt);
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        type,
        buffered: true,
      });
    watch('longtask', () => {
      felt.long += 1;
    });
    watch('largest-contentful-paint', ({ startTime }) => {
      felt.lcp = Math.round(startTime);
    });
    watch('layout-shift', (entry) => {
      felt.cls += Number(Reflect.get(entry, 'value'));
    });
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(1200);
  const { ScriptDuration = 0, V8CompileDuration = 0 } = await metricsOf(session);
  const felt = await page.evaluate(() => Reflect.get(globalThis, 'felt'));
  await page.close();
  return { ...felt, counted: ScriptDuration * 1000, compiled: V8CompileDuration * 1000 };
}

/** One load under Chromium's tracing: what the scripts take until the strip is painted, and in all. */
async function traced(context: BrowserContext) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // A strip hangs under the document's element; where there is none, the page's own load is waited for.
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      const { children } = document.documentElement ?? { children: [] };
      if (children.length < 3) return;
      performance.mark('strip');
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
    addEventListener('load', () => performance.mark('loaded'));
  });
  const events: TraceEvent[] = [];
  await trace(session, tracedCategories, events, async () => {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(1200);
  });
  await page.close();
  const time = scriptTime(events, 'strip') ?? scriptTime(events, 'loaded');
  if (!time) throw new Error('The trace holds no mark');
  return time;
}

/** Collects the trace's events while something is done. */
async function trace(
  session: CDPSession,
  categories: string,
  into: TraceEvent[],
  work: () => Promise<unknown>,
): Promise<void> {
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (isEvent(event)) into.push(event);
  });
  await session.send('Tracing.start', { categories, transferMode: 'ReportEvents' });
  await work();
  const complete = new Promise<void>((resolve) =>
    session.once('Tracing.tracingComplete', () => resolve()),
  );
  await session.send('Tracing.end');
  await complete;
}

function isEvent(value: object): value is TraceEvent {
  return 'name' in value && 'ph' in value && 'ts' in value;
}

async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** How much of the main thread a page takes over some seconds, in percent, and what it does there. */
async function share(session: CDPSession, over: number) {
  const before = await metricsOf(session);
  await pause(over);
  const after = await metricsOf(session);
  const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
  return {
    percent: Math.round((grown('TaskDuration') / over) * 100_000) / 1000,
    layouts: grown('LayoutCount'),
    styles: grown('RecalcStyleCount'),
  };
}

/** Paints that a trace of some seconds counts. */
async function paintsIn(session: CDPSession, over: number): Promise<number> {
  const events: TraceEvent[] = [];
  await trace(session, 'devtools.timeline', events, () => pause(over));
  return events.filter(({ name }) => name === 'Paint').length;
}

async function pause(over: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, over * 1000));
}

async function sizeOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  return `${(bytes.length / 1000).toFixed(2)} / ${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(2)}`;
}

/** What a page that scrolls by script with every frame takes of its main thread, without the strip and with it. */
async function scrolledByScript(closed: World): Promise<void> {
  const shares: number[] = [];
  for (const from of [null, extension]) {
    const context = await browserWith(closed, from);
    if (from) await filled(context);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto('https://example.org/gallery/scripted-scroll.html', { waitUntil: 'load' });
    await page.waitForTimeout(1500);
    shares.push((await share(session, 5)).percent);
    await context.close();
  }
  const [without, beside] = shares;
  console.log(
    `A page scrolled by script takes ${without} % of its main thread, with the strip ${beside} %`,
  );
}

/** How long fifty tabs take to show what a refresh has brought, and whether a page load wakes the worker. */
async function manyTabs(closed: World): Promise<void> {
  const rig = await launch('chromium', { extension, world: closed });
  const tabs = [];
  for (let n = 0; n < 50; n += 1) tabs.push(await rig.open(address));
  for (const tab of tabs) {
    await until('a strip', async () => ((await readTicker(tab))?.headlines.length ?? 0) > 0);
  }
  const options = await rig.open('options.html');
  const began = performance.now();
  await options.run(async () => {
    const { local } = Reflect.get(globalThis, 'chrome').storage;
    const stored = (await local.get('ticker-snapshot'))['ticker-snapshot'];
    await local.set({ 'ticker-snapshot': { ...stored, asOf: 'now' } });
  }, null);
  await Promise.all(
    tabs.map((tab) => until('the news', async () => (await readTicker(tab))?.asOf === 'now')),
  );
  console.log(`50 tabs have a refresh after ${Math.round(performance.now() - began)} ms`);
  await options.close();
  await rig.stopWorker();
  const tab = await rig.open(address);
  await until('a strip', async () => (await readTicker(tab)) !== null);
  console.log(`A page load wakes the worker: ${await rig.workerRuns()}`);
  await rig.close();
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
