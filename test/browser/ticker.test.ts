import { describe, expect, it } from 'vitest';
import { until } from '../drive/rig.ts';
import { readTicker } from '../drive/ticker-reading.ts';
import { rounded } from '../world/rates.ts';
import { stories } from '../world/stories.ts';
import { anyPage, isFull, refreshed, started, tickerWhen } from './started.ts';

const here = started();

/** What the strip must print of a currency, worked out from the world's figures and by other means. */
function expectedRate(code: string): string {
  const working = here.world.days.filter(
    ({ date }) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
  );
  const [before = 0, now = 0] = working
    .slice(-2)
    .map(({ perUsd }) => rounded(perUsd.get(code) ?? 0));
  const rate = 1 / now;
  const text =
    rate < 0.001
      ? rate.toPrecision(4).replace(/^(.*)e-5$/, (_, d) => `0.0000${d.replace('.', '')}`)
      : rate < 0.01
        ? rate.toFixed(6)
        : rate.toFixed(5);
  const change = ((before - now) / now) * 100;
  const size = Math.abs(change).toFixed(2);
  const arrow = size === '0.00' ? '' : change > 0 ? '▲ ' : '▼ ';
  return `${code}/USD ${text} ${arrow}${size}%`;
}

describe('the ticker', () => {
  it('fills in by itself after installation, with the right rates and the newest headlines', async () => {
    const tab = await here.rig.open(anyPage);
    const ticker = await tickerWhen(tab, 'the full strip', isFull);
    expect(ticker.rates).toEqual([
      ...['KGS', 'KZT', 'TJS', 'UZS'].map(expectedRate),
      'TMT/USD 0.28571 0.00%',
    ]);
    expect(ticker.provenances[1]).toMatch(/^Frankfurter · \d+ \w{3} · market rate · fetched /);
    expect(ticker.provenances[4]).toContain('fixed');
    expect(ticker.region).toBe('Steppewire: rates and headlines');
    const newest = Object.values(stories)
      .flat()
      .sort((a, b) => a.age - b.age);
    expect(ticker.headlines.map(({ title }) => title)).toEqual(newest.map(({ title }) => title));
    expect(ticker.headlines[0]).toMatchObject({
      link: 'https://timesca.com/ferry-season-ends/',
      target: '_blank',
      rel: 'noopener noreferrer',
    });
    expect(ticker.box).toMatchObject({ x: 0, height: 32 });
    expect(ticker.edge).toBe('bottom');
    await tab.close();
  });

  it('asks no hosts but those of its sources', () => {
    const asked = new Set(here.world.requests.map(({ host }) => host));
    const browsersOwn = /mozilla|firefox|google|gvt1/;
    expect([...asked].filter((host) => !browsersOwn.test(host)).sort()).toEqual([
      'akipress.com',
      'api.frankfurter.dev',
      'asiaplustj.info',
      'astanatimes.com',
      'en.trend.az',
      'eurasianet.org',
      'example.org',
      'thediplomat.com',
      'timesca.com',
      'www.uzdaily.uz',
    ]);
    for (const { host, headers } of here.world.requests) {
      if (host !== 'example.org' && !browsersOwn.test(host)) {
        expect(headers.cookie).toBeUndefined();
        expect(headers.referer).toBeUndefined();
      }
    }
  });

  it('is there on a page that loads while the worker sleeps, and does not wake it', async () => {
    await here.rig.stopWorker();
    const tab = await here.rig.open(anyPage);
    await tickerWhen(tab, 'the full strip', isFull);
    expect(await here.rig.workerRuns()).toBe(false);
    await tab.close();
  });

  it('moves without a seam at one speed, and stands under the pointer and on focus', async () => {
    const tab = await here.rig.open(anyPage);
    const ticker = await tickerWhen(tab, 'motion', ({ motion }) => motion === 'running');
    const belt = await tab.inTicker((root) => {
      const view = root.querySelector('.view');
      const items = root.querySelector('ul:not(.copy)');
      const copy = root.querySelector('ul.copy');
      const [animation] = root.querySelector('.belt')?.getAnimations() ?? [];
      const lefts = (list: Element | null) =>
        [...(list?.children ?? [])].map((item) => item.getBoundingClientRect().left);
      const firsts = lefts(items);
      const width = items?.getBoundingClientRect().width ?? 0;
      return {
        view: view?.getBoundingClientRect().width ?? 0,
        width,
        copied: copy?.getBoundingClientRect().width ?? 0,
        /** How far each item of the copy stands behind the one that it repeats. */
        behind: lefts(copy).map((left, n) => left - (firsts[n] ?? 0)),
        travelled: root.querySelector<HTMLElement>('.belt')?.style.getPropertyValue('--travel'),
        duration: Number(animation?.effect?.getTiming().duration),
        repeats: items?.textContent?.startsWith(copy?.textContent || '-'),
      };
    }, null);
    const { width = 0, view = 0, copied = 0, behind = [] } = belt ?? {};
    // After one round the copy stands exactly where the items stood, and the view is still full.
    expect(copied).toBeGreaterThanOrEqual(view);
    expect(belt?.repeats).toBe(true);
    for (const distance of behind) expect(distance).toBeCloseTo(width, 1);
    expect(Number(/-([\d.]+)px/.exec(belt?.travelled ?? '')?.[1])).toBeCloseTo(width, 1);
    expect(width / ((belt?.duration ?? 0) / 1000)).toBeCloseTo(50, 1);

    const { x, y, width: wide } = ticker.box;
    await tab.point(x + wide / 2, y + 17);
    await tickerWhen(tab, 'a rest under the pointer', ({ motion }) => motion === 'paused');
    await tab.point(10, 10);
    await tickerWhen(tab, 'motion again', ({ motion }) => motion === 'running');

    await tab.inTicker(
      (root) => root.querySelector<HTMLElement>('ul:not(.copy) a:last-of-type')?.focus(),
      null,
    );
    await tickerWhen(tab, 'a rest on focus', ({ motion }) => motion === 'paused');
    const focused = await tab.inTicker((root) => {
      const box = root.activeElement?.getBoundingClientRect();
      const view = root.querySelector('.view')?.getBoundingClientRect();
      return box && view ? box.left >= view.left && box.left < view.right : false;
    }, null);
    expect(focused).toBe(true);
    await tab.close();
  });

  it('stands on all pages when its button says so, on pages that open later too, and goes on at once', async () => {
    // A tab behind another one rests by itself.
    const tab = await here.rig.open(anyPage);
    await tickerWhen(tab, 'motion', ({ motion }) => motion === 'running');
    const other = await here.rig.open(anyPage);
    await tickerWhen(other, 'motion', ({ motion }) => motion === 'running');
    await clickIn(other, 'button.hold');
    await other.point(10, 10);
    for (const page of [tab, other]) {
      await tickerWhen(page, 'a lasting rest', ({ motion }) => motion === 'paused');
    }
    await other.close();
    await here.rig.stopWorker();
    const later = await here.rig.open(anyPage);
    const still = await tickerWhen(
      later,
      'a rest from the start',
      ({ motion }) => motion === 'paused',
    );
    here.world.moves.set('KZT', 0.97);
    await refreshed(here);
    expect((await readTicker(later))?.rates).toEqual(still.rates);
    await clickIn(later, 'button.hold');
    await later.point(10, 10);
    await tickerWhen(
      later,
      'motion with what is current',
      ({ motion, rates }) => motion === 'running' && rates[1] !== still.rates[1],
    );
    here.world.moves.clear();
    await refreshed(here);
    for (const page of [tab, later]) await page.close();
  });

  it('goes when it is asked to', async () => {
    const tab = await here.rig.open(anyPage);
    await tickerWhen(tab, 'motion', ({ motion }) => motion === 'running');
    await clickIn(tab, '.strip > .menu');
    await clickIn(tab, '[role=menuitem]');
    await until('the strip to go', async () => (await readTicker(tab)) === null);
    await tab.close();
  });

  it('has no gap at its seam in a window that has grown', async () => {
    const tab = await here.rig.open(anyPage);
    await tab.resize({ width: 640, height: 720 });
    await tickerWhen(tab, 'motion', ({ motion }) => motion === 'running');
    await tab.resize({ width: 1900, height: 720 });
    await until('a copy that fills the view', () =>
      tab.inTicker((root) => {
        const width = (selector: string) =>
          root.querySelector(selector)?.getBoundingClientRect().width ?? 0;
        return width('.view') > 1500 && width('.copy') >= width('.view');
      }, null),
    );
    await tab.close();
  });

  it('opens a headline in a new tab', async () => {
    const tab = await here.rig.open(anyPage);
    await tickerWhen(tab, 'the full strip', isFull);
    // Not by keyboard and not the first one: a hand meets a headline somewhere as it passes.
    await tab.inTicker((root) => {
      const [animation] = root.querySelector('.belt')?.getAnimations() ?? [];
      const item = root.querySelectorAll<HTMLElement>('ul:not(.copy) li')[9];
      const items = root.querySelector('ul')?.getBoundingClientRect().width ?? 1;
      if (!animation || !item) return;
      const duration = Number(animation.effect?.getTiming().duration);
      animation.currentTime = ((item.offsetLeft - 400) / items) * duration;
    }, null);
    const title = await clickIn(tab, 'ul:not(.copy) li:nth-child(10) a');
    const story = Object.values(stories)
      .flat()
      .find((known) => known.title === title);
    const article = await here.rig.tabAt(`/${story?.slug}/`);
    expect(await article.run(() => [document.referrer, window.opener === null], null)).toEqual([
      '',
      true,
    ]);
    expect(await tab.address()).toBe(anyPage);
    await article.close();
    await tab.close();
  });

  it('lets no style in or out, under a policy that forbids everything', async () => {
    const tab = await here.rig.open('https://example.org/hostile');
    const ticker = await tickerWhen(tab, 'the full strip', isFull);
    expect(ticker.box.height).toBe(32);
    expect(ticker.box.width).toBeGreaterThan(1200);
    expect(ticker.edge).toBe('bottom');
    const looks = await tab.inTicker((root) => {
      const style = (selector: string) => {
        const element = root.querySelector(selector);
        return element ? getComputedStyle(element) : null;
      };
      return [style('.strip')?.backgroundColor, style('li.rate')?.display, style('b')?.fontSize];
    }, null);
    expect(looks).toEqual(['rgb(251, 250, 247)', 'list-item', '12.5px']);
    const own = await tab.run(() => {
      const text = document.querySelector('#own');
      const host = document.querySelector('html > steppewire-ticker');
      return {
        size: text ? getComputedStyle(text).color : '',
        attributes: host?.getAttributeNames(),
        root: host?.shadowRoot,
      };
    }, null);
    expect(own).toEqual({ size: 'rgb(0, 255, 0)', attributes: [], root: null });
    await tab.close();
  });

  it('has its style where the page’s policy forbids every style', async () => {
    const tab = await here.rig.open('https://example.org/strict');
    const ticker = await tickerWhen(tab, 'the full strip', isFull);
    expect(ticker.box).toMatchObject({ x: 0, height: 32 });
    expect(ticker.edge).toBe('bottom');
    const position = await tab.run(() => {
      const host = document.querySelector('steppewire-ticker');
      return host ? getComputedStyle(host).position : null;
    }, null);
    expect(position).toBe('fixed');
    await tab.close();
  });

  it('gives nothing away to a page that defines its element', async () => {
    const tab = await here.rig.open('https://example.org/spy');
    await tickerWhen(tab, 'the full strip', isFull);
    const spied = await tab.run(() => {
      const internals: unknown = Reflect.get(globalThis, 'spied');
      const host = document.querySelector('html > steppewire-ticker');
      return [
        internals instanceof ElementInternals ? internals.shadowRoot : null,
        host?.shadowRoot,
      ];
    }, null);
    expect(spied).toEqual([null, null]);
    await tab.close();
  });

  it('stays out of frames and of documents that are no pages', async () => {
    const framed = await here.rig.open('https://example.org/framed');
    await tickerWhen(framed, 'the full strip', isFull);
    const inFrame = await framed.run(
      () =>
        document.querySelector('iframe')?.contentDocument?.querySelector('steppewire-ticker') ??
        null,
      null,
    );
    expect(inFrame).toBeNull();
    await framed.close();
    const viewers = [];
    for (const name of ['data.xml', 'picture.png', 'paper.pdf']) {
      viewers.push(await here.rig.open(`https://example.org/${name}`));
    }
    // Once a page that was opened later has its strip, they would have theirs.
    const page = await here.rig.open(anyPage);
    await tickerWhen(page, 'the full strip', isFull);
    for (const viewer of viewers) expect(await readTicker(viewer)).toBeNull();
    for (const tab of [...viewers, page]) await tab.close();
  });

  it('comes back when the page takes it away, and yields to a page that insists', async () => {
    const tab = await here.rig.open(anyPage);
    await tickerWhen(tab, 'the full strip', isFull);
    for (let time = 1; time <= 3; time += 1) {
      await tab.run(() => document.querySelector('steppewire-ticker')?.remove(), null);
      await tickerWhen(tab, 'the strip to come back', isFull);
    }
    await tab.run(() => document.querySelector('steppewire-ticker')?.remove(), null);
    const there = await tab.run(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() =>
            resolve(document.querySelectorAll('steppewire-ticker').length),
          ),
        ),
      null,
    );
    expect(there).toBe(0);
    await tab.close();
  });
});

/** Clicks with the pointer on the first element that is found in the strip, as it passes; gives its text. */
async function clickIn(
  tab: Parameters<typeof readTicker>[0],
  selector: string,
): Promise<string | null> {
  const find = (root: ShadowRoot, wanted: string) => {
    const box = root.querySelector(wanted)?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    return { x: box.left + Math.min(40, box.width / 2), y: box.top + box.height / 2 };
  };
  // The pointer stops the strip first, and then clicks what stands there.
  const passing = await until(`${selector} in view`, () => tab.inTicker(find, selector));
  await tab.point(passing.x, passing.y);
  const resting = await until(`${selector} at rest`, () => tab.inTicker(find, selector));
  await tab.point(resting.x, resting.y, true);
  return await tab.inTicker(
    (root, wanted) => root.querySelector(wanted)?.textContent ?? null,
    selector,
  );
}
