import { bar, items } from './items.ts';

/** A script that moves the strip in every frame. */
const belt = document.createElement('div');
belt.style.cssText = 'display:inline-flex;gap:36px';
for (const text of [...items, ...items]) {
  const item = document.createElement('span');
  item.textContent = text;
  belt.append(item);
}
bar().append(belt);
let moved = 0;
let before = performance.now();
const step = (now: number) => {
  moved = (moved + ((now - before) / 1000) * 50) % (belt.scrollWidth / 2);
  before = now;
  belt.style.transform = `translateX(-${moved}px)`;
  requestAnimationFrame(step);
};
requestAnimationFrame(step);
