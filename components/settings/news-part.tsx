import { longDayText } from '../../lib/i18n/date.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import { releases } from '../../lib/releases.ts';
import { Part } from './frame.tsx';

interface NewsPartProps {
  messages: Messages;
  /** It came into view. */
  onSeen(): void;
}

/** What is new: every version that brought something, the newest first. */
export function NewsPart({ messages, onSeen }: NewsPartProps) {
  const { news: words } = messages;
  return (
    <Part id="new" title={words.title}>
      <div
        ref={(place) => {
          if (place) watch(place, onSeen);
        }}
      >
        {releases.map(({ version, day }) => (
          <div key={version}>
            <h4>{words.version(version, longDayText(day, messages))}</h4>
            <ul>
              {words.releases[version].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Part>
  );
}

const watched = new WeakSet<Element>();

/** Tells once that a place was seen. */
function watch(place: HTMLElement, onSeen: () => void): void {
  if (watched.has(place)) return;
  watched.add(place);
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    onSeen();
  });
  observer.observe(place);
}
