import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import Marquee from 'react-fast-marquee';
import { bar, items } from './items.ts';

/** The library that most such strips on React are made with, in a shadow root. */
const root = bar();
const place = document.createElement('div');
root.append(place);
createRoot(place).render(
  createElement(
    Marquee,
    { speed: 50, pauseOnHover: true },
    ...items.map((text) => createElement('span', { key: text, style: { margin: '0 18px' } }, text)),
  ),
);
