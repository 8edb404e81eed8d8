import type {
  CardHeadline,
  CardSpan,
  Conversion,
  ConverterSide,
  RateCard,
} from '../../lib/rate-card.ts';
import { button, html } from '../shared/dom.ts';
import { type Crosshair, createCrosshair } from './crosshair.ts';

export interface CardActions {
  /** Converts what was typed beside one currency; the answer fills the other field. */
  convert(side: ConverterSide, typed: string): Promise<Conversion | null>;
  close(): void;
  /** A headline was pressed; the browser follows its link unless this prevents it. */
  headline(event: MouseEvent, headline: CardHeadline): void;
}

/**
 * A card that stands somewhere. Keys and typing are handed to it by whoever holds it: on a page they are
 * caught before the page can hear them, and so never reach the card by themselves.
 */
export interface ShownCard {
  element: HTMLElement;
  /** Answers a key that was pressed on `target`, an element of the card. */
  key(event: KeyboardEvent, target: Element | null): void;
  /** Answers typing in `target`, an element of the card. */
  typed(target: Element | null): void;
}

/** A rate at length: changes over four spans, a chart to read values from, a converter, what is behind it. */
export function createCard(card: RateCard, actions: CardActions): ShownCard {
  const { pair, name, rate, inverse, provenance, words, spans } = card;
  const first = spans.find(({ id }) => id === '1m') ?? spans[0];
  const crosshair = first && createCrosshair(first);
  const converter = createConverter(card, actions);
  const close = button({ class: 'close', 'aria-label': words.close }, '×');
  close.addEventListener('click', actions.close);
  const element = html(
    'section',
    { class: 'card', 'aria-label': `${pair}: ${name}`, tabindex: -1 },
    html(
      'div',
      { class: 'card-head' },
      html('h2', {}, pair),
      html('p', { class: 'quiet' }, name),
      close,
    ),
    html(
      'p',
      { class: 'now' },
      html('strong', {}, rate),
      ' ',
      html('span', { class: 'quiet' }, inverse),
    ),
    ...(first && crosshair
      ? [chooser(card, first, crosshair), crosshair.slider, crosshair.readout]
      : []),
    ...converter.elements,
    ...behind(card, actions),
    html('p', { class: 'quiet provenance' }, provenance),
  );
  return {
    element,
    key(event, target) {
      if (event.key === 'Escape') {
        event.stopPropagation();
        actions.close();
      } else if (crosshair && target === crosshair.slider) crosshair.key(event);
    },
    typed: converter.typed,
  };
}

/** The four spans, one of which is the chart's. */
function chooser({ spans, words }: RateCard, first: CardSpan, crosshair: Crosshair): HTMLElement {
  const buttons = spans.map((span) => {
    const { id, label, change, direction } = span;
    const choice = button(
      { 'aria-pressed': id === first.id ? 'true' : 'false' },
      `${label} `,
      html('span', { class: `change ${direction}` }, change),
    );
    choice.addEventListener('click', () => {
      for (const other of buttons) other.ariaPressed = `${other === choice}`;
      crosshair.show(span);
    });
    return choice;
  });
  return html('fieldset', { class: 'spans', 'aria-label': words.spans }, ...buttons);
}

/** Two fields, one a currency; what is typed into one fills the other. */
function createConverter(card: RateCard, { convert }: CardActions) {
  const { base, quote, conversion, words } = card;
  /** Answers that come late must not undo a later one. */
  let latest = 0;
  const field = (value: string) => {
    const input = html('input', {
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      spellcheck: 'false',
    });
    input.value = value;
    return input;
  };
  const fields = { base: field(conversion.base), quote: field(conversion.quote) };
  const problem = html('p', { class: 'problem', role: 'status' }, conversion.problem ?? '');
  return {
    elements: [
      html(
        'fieldset',
        { class: 'converter', 'aria-label': words.convert },
        html('label', {}, fields.base, ` ${base}`),
        html('span', { 'aria-hidden': 'true' }, '='),
        html('label', {}, fields.quote, ` ${quote}`),
      ),
      problem,
    ],
    async typed(target: Element | null) {
      const side = target === fields.base ? 'base' : target === fields.quote ? 'quote' : null;
      if (side === null) return;
      latest += 1;
      const own = latest;
      const answer = await convert(side, fields[side].value);
      if (!answer || own !== latest) return;
      const other = side === 'base' ? 'quote' : 'base';
      fields[other].value = answer[other];
      problem.textContent = answer.problem ?? '';
    },
  };
}

function behind({ headlines, words }: RateCard, actions: CardActions): HTMLElement[] {
  if (headlines.length === 0) return [];
  const items = headlines.map((headline) => {
    const { title, link, origin } = headline;
    const anchor = html(
      'a',
      { href: link, target: '_blank', rel: 'noopener noreferrer' },
      html('bdi', {}, title),
    );
    anchor.addEventListener('click', (event) => actions.headline(event, headline));
    return html('li', {}, anchor, ' ', html('span', { class: 'quiet' }, origin));
  });
  return [html('h3', {}, words.headlines), html('ul', { class: 'behind' }, ...items)];
}
