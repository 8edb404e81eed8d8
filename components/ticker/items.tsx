import type { TickerHeadline, TickerRate, TickerSnapshot } from '../../lib/snapshot.ts';

interface ItemsProps {
  snapshot: TickerSnapshot;
  /** A copy for the seam: it cannot be reached by keyboard, but a pointer may press what is in it. */
  copy: boolean;
  onRate(id: string): void;
}

/** The strip's items in their order: the rates, then the headlines. */
export function Items({ snapshot, copy, onRate }: ItemsProps) {
  const { rates, headlines } = snapshot;
  const reach = copy ? { tabIndex: -1 } : {};
  return (
    <>
      {rates.map((rate) => (
        <li key={rate.id} class={rate.staleSince ? 'rate stale' : 'rate'} title={rate.provenance}>
          <Rate rate={rate} reach={reach} onRate={onRate} />
        </li>
      ))}
      {headlines.map((headline) => (
        <li key={headline.id}>
          <Headline headline={headline} reach={reach} />
        </li>
      ))}
    </>
  );
}

interface Reach {
  tabIndex?: number;
}

function Rate({
  rate,
  reach,
  onRate,
}: {
  rate: TickerRate;
  reach: Reach;
  onRate(id: string): void;
}) {
  const { id, pair, rate: figure, change, direction, staleSince } = rate;
  return (
    <button
      type="button"
      aria-label={`${pair} ${figure} ${change}${staleSince ? ` ${staleSince}` : ''}`}
      aria-haspopup="dialog"
      onClick={() => onRate(id)}
      {...reach}
    >
      <b>{pair}</b> <span class="figure">{figure}</span>{' '}
      <span class={`change ${direction}`}>{change}</span>
      {staleSince && <span class="source">{staleSince}</span>}
    </button>
  );
}

function Headline({ headline, reach }: { headline: TickerHeadline; reach: Reach }) {
  const { title, link, source, highlighted } = headline;
  return (
    <>
      <a href={link} target="_blank" rel="noopener noreferrer" {...reach}>
        {highlighted ? <mark>{title}</mark> : title}
      </a>{' '}
      <span class="source">{source}</span>
    </>
  );
}
