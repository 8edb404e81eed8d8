import type { Drawing } from './drawing.ts';
import type { CardSpan, ChartView, RateCard } from './rate-card.ts';

/** The chart of one span, with what is read from it. */
export interface SheetSpan {
  chart: Drawing;
  width: number;
  height: number;
  /** The days, oldest first: where they stand in the chart, and what is read there. */
  points: ChartView['points'];
  /** What is read while no day is chosen. */
  range: string;
  /** What the chart shows, in words. */
  spoken: string;
}

/** A rate's card, ready to stand on a page: pages that never open one need not know how it is made. */
export interface CardSheet {
  /** `KZT/USD`; empty where it is only a sentence. */
  pair: string;
  element: Drawing;
  spans: readonly SheetSpan[];
  /** Which span is shown first. */
  first: number;
}

/** The room that a chart's levels have at its right, in the chart's own units. */
const levelTexts = 58;

/**
 * Lays a card out: changes over four spans, a chart to read values from, a converter, what is behind it. What
 * answers a press or typing carries `data-` names, which its holder knows.
 *
 * @param span the id of the one that is shown first
 */
export function cardSheet(card: RateCard, span = '1m'): CardSheet {
  const { pair, name, rate, inverse, provenance, words, spans } = card;
  const first = Math.max(
    0,
    spans.findIndex(({ id }) => id === span),
  );
  return {
    pair,
    first,
    spans: spans.map(sheetSpan),
    element: [
      'section',
      { class: 'card', 'aria-label': `${pair}: ${name}`, tabindex: -1 },
      [
        'div',
        { class: 'card-head' },
        ['h2', {}, pair],
        ['p', { class: 'quiet' }, name],
        ['button', { type: 'button', class: 'close', 'aria-label': words.close }, '×'],
      ],
      ['p', { class: 'now' }, ['strong', {}, rate], ' ', ['span', { class: 'quiet' }, inverse]],
      ...(spans.length > 0 ? history(card, first) : []),
      ...converter(card),
      ...behind(card),
      ['p', { class: 'quiet provenance' }, provenance],
    ],
  };
}

/** A sentence in a card's stead. */
export function sentenceSheet(text: string, close: string): CardSheet {
  return {
    pair: '',
    first: 0,
    spans: [],
    element: [
      'section',
      { class: 'card said', tabindex: -1, role: 'status' },
      ['p', {}, text],
      ['button', { type: 'button', class: 'close', 'aria-label': close }, '×'],
    ],
  };
}

function history({ spans, words }: RateCard, first: number): Drawing[] {
  const choice = ({ label, change, direction }: CardSpan, n: number): Drawing => [
    'button',
    { type: 'button', 'data-span': n, 'aria-pressed': `${n === first}` },
    `${label} `,
    ['span', { class: `change ${direction}` }, change],
  ];
  return [
    ['fieldset', { class: 'spans', 'aria-label': words.spans }, ...spans.map(choice)],
    ['div', { class: 'crosshair', role: 'slider', tabindex: 0, 'aria-valuemin': 0 }],
    ['p', { class: 'readout quiet' }],
  ];
}

function converter({ words, conversion, base, quote }: RateCard): Drawing[] {
  const field = (side: 'base' | 'quote', code: string): Drawing => [
    'label',
    {},
    [
      'input',
      {
        type: 'text',
        inputmode: 'decimal',
        autocomplete: 'off',
        spellcheck: 'false',
        'data-side': side,
        value: conversion[side],
      },
    ],
    ` ${code}`,
  ];
  return [
    [
      'fieldset',
      { class: 'converter', 'aria-label': words.convert },
      field('base', base),
      ['span', { 'aria-hidden': 'true' }, '='],
      field('quote', quote),
    ],
    ['p', { class: 'problem', role: 'status' }, conversion.problem ?? ''],
  ];
}

function behind({ headlines, words }: RateCard): Drawing[] {
  if (headlines.length === 0) return [];
  const items = headlines.map(({ id, title, link, origin }): Drawing => {
    const anchor = {
      href: link,
      target: '_blank',
      rel: 'noopener noreferrer',
      'data-headline': id,
    };
    return ['li', {}, ['a', anchor, ['bdi', {}, title]], ' ', ['span', { class: 'quiet' }, origin]];
  });
  return [
    ['h3', {}, words.headlines],
    ['ul', { class: 'behind' }, ...items],
  ];
}

function sheetSpan({ chart, direction, range, spoken }: CardSpan): SheetSpan {
  const { width, height, points } = chart;
  return { chart: chartDrawing(chart, direction), width, height, points, range, spoken };
}

/**
 * A history as a line with its axes. Figures beside it say the rest, so the drawing itself is hidden from
 * screen readers.
 */
function chartDrawing(
  { width, height, line, levels, days }: ChartView,
  direction: string,
): Drawing {
  const anchors = (n: number) => (n === 0 ? 'start' : n === days.length - 1 ? 'end' : 'middle');
  return [
    'svg',
    { class: `chart ${direction}`, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    ...levels.flatMap(({ y, text }): Drawing[] => [
      ['path', { class: 'level', d: `M0 ${y}H${width - levelTexts}` }],
      ['text', { x: width, y: y + 3.5, 'text-anchor': 'end' }, text],
    ]),
    ...days.map(
      ({ x, text }, n): Drawing => ['text', { x, y: height - 4, 'text-anchor': anchors(n) }, text],
    ),
    ['path', { class: 'line', d: line }],
  ];
}
