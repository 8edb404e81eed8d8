import { expect, it } from 'vitest';
import { until } from '../drive/rig.ts';
import { openOptions } from './options-tab.ts';
import { click, select, write } from './own-page.ts';
import { headlinesNow, refreshed, started } from './started.ts';

const here = started();
const title = 'Bishkek opens its first night bus lines';
const isTold = async () => (await headlinesNow(here)).includes(title);

it('a rule made while a refresh runs holds of what that refresh brings', async () => {
  const { faults, requests } = here.world;
  await until('the headline', isTold);
  // An answer without a validator, so that all that it had comes whole the next time.
  const other = `<rss version="2.0"><channel><title>x</title><item><title>Lamps of the lower town</title><link>https://timesca.com/lamps</link></item></channel></rss>`;
  faults.set('timesca.com', { kind: 'body', body: other, type: 'text/xml' });
  await refreshed(here);
  faults.set('timesca.com', { kind: 'hang' });
  requests.length = 0;
  const refreshing = refreshed(here);
  await until('the question', async () => requests.some(({ host }) => host === 'timesca.com'));
  const options = await openOptions(here.rig, { size: { width: 760, height: 1000 } });
  await select(options, '#rules select', 'mute');
  await write(options, '#rules input', 'night bus');
  await click(options, '#rules form button');
  await until('the headline to go', async () => !(await isTold()));
  here.world.heal();
  await refreshing;
  await until('it to stay away', async () => !(await isTold()));
  expect(await isTold()).toBe(false);
  await options.close();
});
