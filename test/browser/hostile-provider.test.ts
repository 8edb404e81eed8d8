import { expect, it } from 'vitest';
import { until } from '../drive/rig.ts';
import { anyPage, isFull, refreshed, started, tickerWhen } from './started.ts';

const here = started();

it('goes down the chain as hosts fail, with the right provenance, and keeps the last good rates', async () => {
  const tab = await here.rig.open(anyPage);
  const first = await tickerWhen(tab, 'the full strip', isFull);
  expect(first.provenances[1]).toMatch(/^Frankfurter · /);
  const tenge = Number(/ ([\d.]+) /.exec(first.rates[1] ?? '')?.[1]);

  // Absurd, cut off, a web page: nothing of it is shown.
  here.world.scales.set('api.frankfurter.dev', 37);
  await refreshed(here);
  const absurd = await tickerWhen(tab, 'the strip', isFull);
  expect(Math.abs(Number(/ ([\d.]+) /.exec(absurd.rates[1] ?? '')?.[1]) / tenge - 1)).toBeLessThan(
    0.01,
  );
  for (const body of [
    '[{"date":"2026-',
    '<!doctype html><h1>Sign in</h1>',
    '[]',
    '{"rates":{"KZT":1}}',
  ]) {
    here.world.faults.set('api.frankfurter.dev', { kind: 'body', body });
    await refreshed(here);
    const { rates } = await tickerWhen(tab, 'the strip', isFull);
    expect(Math.abs(Number(/ ([\d.]+) /.exec(rates[1] ?? '')?.[1]) / tenge - 1)).toBeLessThan(0.01);
  }
  const options = await here.rig.open('options.html#providers', { width: 760, height: 900 });
  const providers = await until('the refusals', () =>
    options.run(() => {
      const said = document.querySelector('#providers')?.textContent ?? '';
      return said.includes('not believed') && said;
    }, null),
  );
  expect(providers).toMatch(/more than 20 % from what was known/);
  expect(providers).toMatch(/more than 1 % from the fixed rate/);
  await options.close();

  here.world.heal();
  here.world.faults.set('*', { kind: 'down' });
  here.world.faults.set('example.org', { kind: 'body', body: '<!doctype html><title>x</title>' });
  here.world.faults.set('timesca.com', { kind: 'status', status: 304 });
  await refreshed(here);
  const dark = await tickerWhen(tab, 'a sentence', ({ notice }) => notice !== null);
  expect(dark.notice).toMatch(
    /^No rate source can be reached\. The rates are from \d+ \w{3}, \d\d:\d\d\.$/,
  );
  expect(dark.rates).toHaveLength(5);
  expect(dark.rates.every((rate) => / [\d.]+ /.test(rate))).toBe(true);
  await tab.close();
});
