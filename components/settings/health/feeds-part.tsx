import { sourceHealth } from '../../../lib/i18n/source-health.ts';
import { type ChosenSource, chosenSources } from '../../../lib/news/sources.ts';
import { Part } from '../frame.tsx';
import { AskAgain, latencyText } from './ask-again.tsx';
import type { HealthProps } from './health-props.ts';

/** How each source of headlines is doing: when it answered, how quickly, what is wrong, when it is asked next. */
export function FeedsPart(props: HealthProps) {
  const { settings, messages } = props;
  const sources = chosenSources(settings.sources).filter(({ state }) => state !== 'off');
  return (
    <Part id="feeds" title={messages.options.healthPage.news}>
      <ul class="sources">
        {sources.map((source) => (
          <Feed key={source.id} {...props} source={source} />
        ))}
      </ul>
    </Part>
  );
}

function Feed(props: HealthProps & { source: ChosenSource }) {
  const { source, facts, now, messages, asking, onAskAgain, onSourceOn } = props;
  const { id, name, home, state } = source;
  const feed = facts.feeds.find((one) => one.id === id);
  const paused = state === 'paused';
  const resting = (feed?.restUntil ?? 0) > now;
  const health = sourceHealth(feed, paused, now, messages);
  return (
    <li id={`health-${id}`} class={paused ? 'paused' : ''}>
      <div class="line">
        <a class="name" href={home}>
          {name}
        </a>
        {feed?.failure?.kind === 'no-access' ? (
          <button type="button" class="button" onClick={() => onSourceOn(source)}>
            {messages.options.news.allowAccess}
          </button>
        ) : (
          !paused && !resting && <AskAgain {...{ id, name, asking, messages, onAskAgain }} />
        )}
      </div>
      <p class={health.wrong ? 'wrong' : 'quiet'}>
        {(paused || !facts.storeBroken) && health.text}{' '}
        {feed && latencyText(feed.latencies, messages)}
      </p>
    </li>
  );
}
