import type { TickerHeadline, TickerRate, TickerSnapshot } from '../../lib/snapshot.ts';

/** The strip's items in their order: the rates, then the headlines. */
export function Items({ snapshot, copy }: { snapshot: TickerSnapshot; copy: boolean }) {
  const { rates, headlines } = snapshot;
  return (
    <>
      {rates.map((rate) => (
        <RateItem key={rate.pair} rate={rate} />
      ))}
      {headlines.map((headline) => (
        <HeadlineItem key={headline.id} headline={headline} copy={copy} />
      ))}
    </>
  );
}

function RateItem({ rate }: { rate: TickerRate }) {
  const { pair, change, direction, provenance, stale } = rate;
  return (
    <li
      class={stale ? 'rate stale' : 'rate'}
      title={provenance}
      aria-label={`${pair} ${rate.rate} ${change}`}
    >
      <b>{pair}</b> <span class="figure">{rate.rate}</span>{' '}
      <span class={`change ${direction}`}>{change}</span>
    </li>
  );
}

/** The copies that fill the view cannot be reached by keyboard, but a pointer may click them. */
function HeadlineItem({ headline, copy }: { headline: TickerHeadline; copy: boolean }) {
  const { title, link, source } = headline;
  return (
    <li>
      <a href={link} target="_blank" rel="noopener noreferrer" {...(copy ? { tabIndex: -1 } : {})}>
        {title}
      </a>{' '}
      <span class="source">{source}</span>
    </li>
  );
}
