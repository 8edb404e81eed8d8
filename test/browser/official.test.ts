import { expect, it } from 'vitest';
import { click } from './own-page.ts';
import { anyPage, isFull, started, tickerWhen } from './started.ts';

const here = started();

it('shows each bank’s own rate when the official ones are chosen, and the market where a bank fails', async () => {
  const tab = await here.rig.open(anyPage);
  const market = await tickerWhen(tab, 'the full strip', isFull);
  expect(market.provenances.slice(0, 4).every((from) => from.includes(' · market rate · '))).toBe(
    true,
  );
  const options = await here.rig.open('options.html');
  await click(options, 'input[value=official]');
  const official = await tickerWhen(tab, 'the banks’ rates', ({ provenances }) =>
    provenances.slice(0, 4).every((from) => from.includes('official rate')),
  );
  expect(official.provenances.map((from) => from.split(' · ')[0]).slice(0, 4)).toEqual([
    'National Bank of the Kyrgyz Republic',
    'National Bank of Kazakhstan',
    'National Bank of Tajikistan',
    'Central Bank of Uzbekistan',
  ]);
  const newest = here.world.days.findLast(
    ({ date }) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()),
  );
  const tenge = (newest?.perUsd.get('KZT') ?? 0) * 1.003;
  expect(official.rates[1]).toContain((1 / tenge).toFixed(6));
  expect(official.rates[4]).toBe('TMT/USD 0.28571 0.00%');
  expect(here.world.requests.some(({ host }) => /nationalbank|nbkr|nbt|cbu|cbr/.test(host))).toBe(
    false,
  );
  await click(options, 'input[value=market]');
  await tickerWhen(tab, 'the market again', ({ rates }) => rates[1] === market.rates[1]);
  for (const opened of [tab, options]) await opened.close();
});
