import type { Tab } from './rig.ts';

/** What a person meets in the strip. */
export interface TickerReading {
  region: string | null;
  /** The rates' accessible names: `KZT/USD 0.002266 ▲ 0.44%`. */
  rates: string[];
  provenances: string[];
  headlines: { title: string; link: string; target: string; rel: string }[];
  notice: string | null;
  asOf: string | null;
  /** `running`, `paused`, or null where nothing moves. */
  motion: string | null;
  edge: 'top' | 'bottom';
  box: { x: number; y: number; width: number; height: number };
}

/** Reads the strip of a page, copies for the seam left out; null where there is no strip. */
export async function readTicker(tab: Tab): Promise<TickerReading | null> {
  return await tab.inTicker((root): TickerReading | null => {
    const strip = root.querySelector('.strip');
    if (!strip) return null;
    const items = [...root.querySelectorAll('ul:not([aria-hidden]) > li')];
    const text = (selector: string) =>
      root.querySelector(`${selector}:not([hidden])`)?.textContent ?? null;
    const rates = items.filter((item) => item.className.startsWith('rate'));
    const { x, y, width, height } = strip.getBoundingClientRect();
    return {
      region: strip.getAttribute('aria-label'),
      rates: rates.map((item) => item.querySelector('button')?.getAttribute('aria-label') ?? ''),
      provenances: rates.map((item) => item.getAttribute('title') ?? ''),
      headlines: items.flatMap((item) =>
        [...item.querySelectorAll('a')].map((link) => ({
          title: link.textContent ?? '',
          link: link.href,
          target: link.target,
          rel: link.rel,
        })),
      ),
      notice: text('.notice'),
      asOf: text('.as-of'),
      motion: root.querySelector('.belt')?.getAnimations()[0]?.playState ?? null,
      edge: y < 1 ? 'top' : 'bottom',
      box: { x, y, width, height },
    };
  }, null);
}
