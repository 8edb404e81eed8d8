import { mkdir } from 'node:fs/promises';
import { type BrowserName, launch, type Rig, type Tab, until } from '../drive/rig.ts';
import { readTicker, type TickerReading } from '../drive/ticker-reading.ts';
import { startWorld } from '../world/server.ts';

/**
 * Shows the main job: the built extension in a real browser, on the closed world or on the real network.
 * With a display the browser opens and stays; without one everything is printed and pictured.
 */
const name: BrowserName = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
const live = process.argv[3] === 'live';
const pictures = new URL('../../demo/', import.meta.url).pathname;
const sample = 'https://example.org/';
const topic = 'kazakhstan';

const hasDisplay =
  ['darwin', 'win32'].includes(process.platform) ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

const world = live ? null : await startWorld();
const extension = new URL(
  `../../.output/${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`,
  import.meta.url,
).pathname;
const rig = await launch(name, { extension, world, headless: !hasDisplay });
try {
  await (hasDisplay ? stay(rig) : await tell(rig));
} catch (error) {
  const [why] = String(error instanceof Error ? error.message : error).split('\n');
  console.error(`\nThe main job could not be shown: ${why}`);
  process.exitCode = 1;
} finally {
  await rig.close().catch(() => undefined);
  await world?.close();
}

async function stay(browser: Rig): Promise<void> {
  await browser.open(sample);
  console.log(`\n${name} is open on ${sample} with Steppewire in it. Close the browser to end.`);
  await browser.closed;
}

async function tell(browser: Rig): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const page = await browser.open(sample);
  const ticker = await until('rates and headlines in the ticker', () => fullTicker(page), 90_000);
  console.log(`\nThe ticker on ${sample} (${ticker.asOf ?? 'no time'}):\n`);
  for (const [n, rate] of ticker.rates.entries())
    console.log(`  ${rate}   (${ticker.provenances[n]})`);
  console.log('');
  for (const { title } of ticker.headlines) console.log(`  ${title}`);
  await page.picture(`${pictures}ticker-${name}.png`);

  const popup = await browser.open('popup.html', { width: 400, height: 600 });
  const text = await until('the topic in the popup', () => topicText(popup));
  console.log(`\nThe popup, topic by topic: the first page of one\n\n${text}`);
  await popup.picture(`${pictures}popup-${name}.png`);
  console.log(`\nPictures: demo/ticker-${name}.png and demo/popup-${name}.png`);
}

async function fullTicker(page: Tab): Promise<TickerReading | null> {
  const ticker = await readTicker(page);
  if (ticker && ticker.rates.length === 5 && ticker.headlines.length > 0 && !ticker.notice)
    return ticker;
  throw new Error(ticker?.notice ?? 'there is no ticker');
}

/** Chooses the topic and gives what its first page says. */
async function topicText(popup: Tab): Promise<string | null> {
  return await popup.run((id) => {
    const tab = document.querySelector<HTMLElement>(`#tab-${id}`);
    if (tab?.ariaSelected !== 'true') tab?.click();
    const panel = document.querySelector('[role=tabpanel]');
    if (panel?.getAttribute('aria-labelledby') !== `tab-${id}`) return null;
    const lines = [...panel.querySelectorAll('.viewing, .article')].map((part) => {
      const said = (selector: string) => part.querySelector(selector)?.textContent?.trim();
      if (part.className === 'viewing') return `  ${part.textContent}`;
      return `\n  ${said('h2')}\n    ${said('p:not(.origin)')}\n    ${said('.origin time')} ago`;
    });
    return lines.length > 1 ? lines.join('\n') : null;
  }, topic);
}
