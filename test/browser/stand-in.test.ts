import { expect, it } from 'vitest';
import { anyPage, isFull, refreshed, started, tickerWhen } from './started.ts';

const here = started((world) => {
  world.faults.set('api.frankfurter.dev', { kind: 'down' });
  // Today's file is published on neither host yet: the day before is the newest there is.
  world.unpublished.add(world.days.at(-1)?.date ?? '');
});

it('takes rates and changes from the next provider, a day back where today is not published', async () => {
  const tab = await here.rig.open(anyPage);
  const ticker = await tickerWhen(tab, 'the full strip', isFull);
  const [before, now] = here.world.days.slice(-3, -1).map(({ perUsd }) => perUsd);
  const expected = ['KGS', 'KZT', 'TJS', 'UZS'].map((code) => {
    const [was = 0, is = 0] = [before?.get(code), now?.get(code)];
    const size = Math.abs((was / is - 1) * 100).toFixed(2);
    return { rate: 1 / is, size };
  });
  for (const [n, { rate, size }] of expected.entries()) {
    const [, shown = '', change = ''] =
      /^\w+\/USD ([\d.]+) (.*)$/.exec(ticker.rates[n] ?? '') ?? [];
    expect(Math.abs(Number(shown) / rate - 1)).toBeLessThan(0.0006);
    expect(change).toContain(`${size}%`);
  }
  const [day = '', month = ''] = new Date(`${here.world.days.at(-2)?.date}T12:00:00Z`)
    .toUTCString()
    .split(' ')
    .slice(1);
  expect(ticker.provenances[1]).toContain(
    `currency-api · ${Number(day)} ${month} · market rate · fetched `,
  );
  expect(ticker.rates[4]).toBe('TMT/USD 0.28571 0.00%');
  const asked = here.world.requests.map(({ host }) => host);
  expect(asked.indexOf('cdn.jsdelivr.net')).toBeLessThan(
    asked.indexOf(`${here.world.days.at(-1)?.date}.currency-api.pages.dev`),
  );
  await tab.close();
});

it('takes the second host of that provider when the first is down, and keeps what it has when all are', async () => {
  here.world.faults.set('cdn.jsdelivr.net', { kind: 'down' });
  here.world.requests.length = 0;
  await refreshed(here);
  const tab = await here.rig.open(anyPage);
  const second = await tickerWhen(tab, 'the strip', isFull);
  expect(second.provenances[1]).toMatch(/^currency-api · /);
  expect(here.world.requests.some(({ host }) => host.endsWith('currency-api.pages.dev'))).toBe(
    true,
  );
  here.world.faults.set('*', { kind: 'down' });
  const news = ['timesca.com', 'astanatimes.com', 'thediplomat.com', 'example.org'];
  for (const host of news) here.world.faults.set(host, { kind: 'status', status: 304 });
  await refreshed(here);
  const last = await tickerWhen(tab, 'a sentence', ({ notice }) => notice !== null);
  expect(last.notice).toMatch(
    /^No rate source can be reached\. The rates are from \d+ \w{3}, \d\d:\d\d\.$/,
  );
  expect(last.rates).toEqual(second.rates);
  expect(last.provenances).toEqual(second.provenances);
  await tab.close();
});

it('goes back to the first provider as soon as it answers again', async () => {
  here.world.heal();
  await refreshed(here);
  const tab = await here.rig.open(anyPage);
  await tickerWhen(
    tab,
    'the first provider',
    ({ provenances }) => provenances[1]?.startsWith('Frankfurter') === true,
  );
  await tab.close();
});
