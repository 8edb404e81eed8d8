const minute = 60_000;
const longest = 24 * 60 * minute;

/**
 * How long a host wants to be left alone, in milliseconds, a minute at least and a day at most; null where it does
 * not say. Source: RFC 9110, 10.2.3.
 *
 * @param now epoch milliseconds
 */
export function retryAfter(headers: Headers, now: number): number | null {
  const written = headers.get('retry-after')?.trim() ?? '';
  const wait = /^\d+$/.test(written) ? Number(written) * 1000 : Date.parse(written) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, minute), longest) : null;
}
