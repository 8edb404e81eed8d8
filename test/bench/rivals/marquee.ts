import { bar, items } from './items.ts';

/** The element that browsers have had for it since 1996. */
const marquee = document.createElement('marquee');
marquee.append(
  ...items.map((text) => {
    const item = document.createElement('span');
    item.textContent = ` ${text} · `;
    return item;
  }),
);
bar().append(marquee);
