import { Component, createRef } from 'preact';
import { cardSheet } from '../../lib/card-sheet.ts';
import type { CardHeadline, Conversion, ConverterSide, RateCard } from '../../lib/rate-card.ts';
import { createCard, type ShownCard } from './card.ts';

export interface StandingCardProps {
  card: RateCard;
  /** The span that is shown first. */
  span: string;
  onConvert(side: ConverterSide, typed: string): Promise<Conversion | null>;
  onClose(): void;
  onHeadline(event: MouseEvent, headline: CardHeadline): void;
}

/** A rate's card in one of our own pages: the same one that stands over the strip. */
export class StandingCard extends Component<StandingCardProps> {
  #place = createRef<HTMLDivElement>();
  #shown: ShownCard | null = null;

  override componentDidMount() {
    this.#draw();
  }

  override componentDidUpdate(before: StandingCardProps) {
    if (JSON.stringify(before.card) === JSON.stringify(this.props.card)) return;
    // Somebody reads or types in it: what is new waits until it is opened again.
    if (!this.#place.current?.contains(document.activeElement)) this.#draw();
  }

  #draw() {
    this.#shown = createCard(cardSheet(this.props.card, this.props.span), {
      convert: (side, typed) => this.props.onConvert(side, typed),
      close: () => this.props.onClose(),
    });
    this.#place.current?.replaceChildren(this.#shown.element);
  }

  override render({ card, onHeadline }: StandingCardProps) {
    const target = (event: Event) => (event.target instanceof Element ? event.target : null);
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the card in it is what answers.
      <div
        ref={this.#place}
        onKeyDown={(event) => this.#shown?.key(event, target(event))}
        onInput={(event) => void this.#shown?.typed(target(event))}
        onClick={(event) => {
          const id = target(event)?.closest<HTMLElement>('[data-headline]')?.dataset['headline'];
          const headline = card.headlines.find((known) => known.id === id);
          if (headline) onHeadline(event, headline);
        }}
      />
    );
  }
}
