import { afterEach, describe, expect, it } from 'vitest';
import { isQuiet } from '../../../lib/settings/quiet-hours.ts';

const night = { on: true, from: '22:00', to: '07:00' };
const noon = { on: true, from: '12:30', to: '14:00' };

/** A moment of a day by the clock on the wall, wherever the test runs. */
const at = (hours: number, minutes = 0, seconds = 0) =>
  new Date(2026, 10, 24, hours, minutes, seconds);

describe('quiet hours', () => {
  it('begin with their first minute and end before their last', () => {
    const quiet = [at(12, 29, 59), at(12, 30), at(13, 59, 59), at(14)].map((moment) =>
      isQuiet(noon, moment),
    );
    expect(quiet).toEqual([false, true, true, false]);
  });

  it('may run over midnight', () => {
    const quiet = [at(21, 59), at(22), at(23, 59), at(0), at(6, 59), at(7), at(12)].map((moment) =>
      isQuiet(night, moment),
    );
    expect(quiet).toEqual([false, true, true, true, true, false, false]);
  });

  it('may end at midnight, or begin there', () => {
    const evening = { on: true, from: '20:00', to: '00:00' };
    expect([at(19, 59), at(23, 59), at(0)].map((moment) => isQuiet(evening, moment))).toEqual([
      false,
      true,
      false,
    ]);
    const morning = { on: true, from: '00:00', to: '08:00' };
    expect([at(23, 59), at(0), at(8)].map((moment) => isQuiet(morning, moment))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('are none where they are off, or where both ends are the same', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      expect(isQuiet({ ...night, on: false }, at(hour))).toBe(false);
      expect(isQuiet({ on: true, from: '07:00', to: '07:00' }, at(hour))).toBe(false);
    }
  });
});

describe('quiet hours in a time zone', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  const evening = Date.UTC(2026, 10, 24, 18);

  it.each([
    ['UTC', 0, false],
    ['Asia/Almaty', -300, true],
    ['Asia/Kathmandu', -345, true],
    ['Asia/Tbilisi', -240, true],
    ['Europe/Berlin', -60, false],
    ['America/New_York', 300, false],
  ])('are those of %s, for whoever has come there', (zone, offset, quiet) => {
    process.env['TZ'] = zone;
    const now = new Date(evening);
    expect(now.getTimezoneOffset()).toBe(offset);
    expect(isQuiet(night, now)).toBe(quiet);
  });

  it('follow a clock that is put forward', () => {
    process.env['TZ'] = 'Europe/Berlin';
    const [before, after] = [Date.UTC(2026, 2, 28, 5, 30), Date.UTC(2026, 2, 29, 5, 30)];
    expect([before, after].map((moment) => isQuiet(night, new Date(moment)))).toEqual([
      true,
      false,
    ]);
  });
});
