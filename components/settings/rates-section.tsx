import { Section } from './frame.tsx';
import { RateChoicePart, type RateChoiceProps } from './rate-choice-part.tsx';
import { RateProvidersPart } from './rate-providers-part.tsx';
import { WatchlistPart } from './watchlist-part.tsx';

/** Which rates are shown, whose they are, and where they come from. */
export function RatesSection(props: RateChoiceProps) {
  const { messages } = props;
  return (
    <Section id="rates" title={messages.options.sections.rates}>
      <WatchlistPart {...props} />
      <RateChoicePart {...props} />
      <RateProvidersPart messages={messages} />
    </Section>
  );
}
