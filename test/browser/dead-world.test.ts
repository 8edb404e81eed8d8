import { expect, it } from 'vitest';
import { until } from '../drive/rig.ts';
import { anyPage, started, tickerWhen } from './started.ts';

const here = started((world) => {
  world.faults.set('*', { kind: 'down' });
  world.faults.set('example.org', { kind: 'body', body: '<!doctype html><title>x</title><p>x' });
});

it('says in one sentence, in the strip and in the popup, that no source could be reached at all', async () => {
  const tab = await here.rig.open(anyPage);
  const said = 'No source can be reached yet. Steppewire goes on trying.';
  const ticker = await tickerWhen(tab, 'the sentence', ({ notice }) => notice === said);
  expect(ticker.rates).toEqual([]);
  const popup = await here.rig.open('popup.html', { width: 400, height: 600 });
  await until('the same in the popup', () =>
    popup.run((words) => document.querySelector('.notice')?.textContent === words, said),
  );
  await popup.close();
  await tab.close();
});
