import { describe, expect, it } from 'vitest';
import { medianLatency, withLatency } from '../../lib/latency.ts';
import {
  contactedHosts,
  localDay,
  parseTraffic,
  type Traffic,
  trafficByDay,
  withContacts,
} from '../../lib/traffic.ts';

const noon = new Date(2026, 10, 24, 12).getTime();
const day = 86_400_000;
const contact = (host: string, bytes: number) => ({ host, requests: 1, bytes });

describe('what was transferred', () => {
  it('is summed by host within a day', () => {
    const first = withContacts([], '2026-11-24', [
      contact('a.example', 5),
      contact('b.example', 1),
    ]);
    const second = withContacts(first, '2026-11-24', [contact('a.example', 7)]);
    expect(second).toEqual([
      {
        day: '2026-11-24',
        contacts: [
          { host: 'a.example', requests: 2, bytes: 12 },
          { host: 'b.example', requests: 1, bytes: 1 },
        ],
      },
    ]);
  });

  it('is remembered for fourteen days, and told for each of them', () => {
    let traffic: Traffic = [];
    for (let ago = 20; ago >= 0; ago -= 2) {
      const then = localDay(noon - ago * day);
      traffic = withContacts(traffic, then, [contact('a.example', 100 + ago)]);
    }
    const days = trafficByDay(traffic, noon);
    expect(days).toHaveLength(14);
    expect(days[0]).toEqual({ day: '2026-11-24', requests: 1, bytes: 100 });
    expect(days[1]).toEqual({ day: '2026-11-23', requests: 0, bytes: 0 });
    expect(days.at(-2)?.bytes).toBe(112);
  });

  it('names each host once, the one that sent most first', () => {
    const one = withContacts([], '2026-11-23', [contact('a.example', 5)]);
    const both = withContacts(one, '2026-11-24', [
      contact('b.example', 9),
      contact('a.example', 5),
    ]);
    expect(contactedHosts(both)).toEqual([
      { host: 'a.example', requests: 2, bytes: 10 },
      { host: 'b.example', requests: 1, bytes: 9 },
    ]);
  });

  it('counts as nothing where it cannot be read', () => {
    for (const stored of [undefined, 'x', [{ day: 5 }]]) expect(parseTraffic(stored)).toEqual([]);
  });
});

describe('how long a source takes', () => {
  it('is told by the middle of the last twenty times', () => {
    expect(medianLatency([])).toBeNull();
    expect(medianLatency([300])).toBe(300);
    expect(medianLatency([100, 900, 200])).toBe(200);
    expect(medianLatency([100, 200, 900, 300])).toBe(250);
    expect(
      withLatency(
        Array.from({ length: 20 }, () => 1),
        5,
      ),
    ).toHaveLength(20);
  });
});
