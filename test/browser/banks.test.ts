import { expect, it } from 'vitest';
import { until } from '../drive/rig.ts';
import { openOptions } from './options-tab.ts';
import { click, text } from './own-page.ts';
import { browserName, refreshed, started } from './started.ts';

const here = started((world) => {
  world.faults.set('api.frankfurter.dev', { kind: 'status', status: 500 });
  world.faults.set('cdn.jsdelivr.net', { kind: 'status', status: 500 });
  for (const { date } of world.days) {
    world.faults.set(`${date}.currency-api.pages.dev`, { kind: 'status', status: 500 });
  }
});

const banksAsked = () =>
  here.world.requests.filter(({ host }) => /nationalbank|nbkr|nbt|cbu|cbr/.test(host)).length;

it('asks no bank itself before its user has allowed it, whoever else fails', async () => {
  const options = await openOptions(here.rig);
  await click(options, 'input[value=official]');
  await until('the button', () => text(options, '#rate-choice button'));
  await refreshed(here);
  expect(banksAsked()).toBe(0);
  // Chromium asks its user in a window of its own, which no test can answer.
  if (browserName === 'firefox') {
    await options.run(
      () => document.querySelector<HTMLElement>('#rate-choice button')?.focus(),
      null,
    );
    await options.press('Enter');
    await until('the banks', async () => banksAsked() > 0);
    expect(await text(options, '#rate-choice .quiet')).toBe('The banks may be asked.');
    await options.close();
    const again = await openOptions(here.rig);
    expect(await text(again, '#rate-choice .quiet')).toBe('The banks may be asked.');
    await again.close();
  }
});
