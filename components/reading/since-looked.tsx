import type { Messages } from '../../lib/i18n/en.ts';
import { IconButton } from '../shared/icons.tsx';
import type { SinceView } from './since-view.ts';

interface SinceLookedProps {
  since: SinceView;
  words: Messages['reading'];
  onTopic(topic: string): void;
  onDismiss(): void;
}

/** What has happened since the last look: the biggest moves, and the new stories by topic. */
export function SinceLooked({ since, words, onTopic, onDismiss }: SinceLookedProps) {
  return (
    <section class="since" aria-label={words.since}>
      <p title={since.age}>
        <b>{words.since}</b>
        {since.isUnmoved && <span class="quiet"> {words.sinceNoMove}</span>}
        {since.moves.map(({ pair, change, direction }) => (
          <span key={pair} class="move">
            {pair} <span class={direction}>{change}</span>
          </span>
        ))}
      </p>
      <IconButton shape="close" label={words.dismiss} onClick={onDismiss} />
      <p>
        {since.topics.length === 0 && <span class="quiet">{words.sinceNoNews}</span>}
        {since.topics.map(({ id, label, count, spoken }) => (
          <button
            key={id}
            type="button"
            class="tag"
            aria-label={spoken}
            title={spoken}
            onClick={() => onTopic(id)}
          >
            {label} <b>{count}</b>
          </button>
        ))}
      </p>
    </section>
  );
}
