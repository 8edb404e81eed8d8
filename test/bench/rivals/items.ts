/** What every strip of the benchmark carries: as much as a full strip does. */
export const items: readonly string[] = [
  'KGS/USD 0.011434 0.00%',
  'KZT/USD 0.002266 ▲ 0.44%',
  'TJS/USD 0.10831 ▼ 0.02%',
  'UZS/USD 0.00008480 ▼ 0.33%',
  'TMT/USD 0.28571 0.00%',
  ...Array.from({ length: 18 }, (_, n) => `Headline ${n}: a pass opens early after a mild winter`),
];

/** A bar at the bottom of the page in a root of its own, as such strips are usually made. */
export function bar(): ShadowRoot {
  const host = document.createElement('div');
  host.style.cssText =
    'position:fixed;inset:auto 0 0 0;height:32px;z-index:2147483646;background:#fbfaf7;overflow:hidden;white-space:nowrap;font:12.5px/32px sans-serif';
  document.documentElement.append(host);
  return host.attachShadow({ mode: 'closed' });
}
