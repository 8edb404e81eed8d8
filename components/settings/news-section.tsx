import { longDayText } from '../../lib/i18n/date.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import { releases } from '../../lib/releases.ts';

interface NewsSectionProps {
  messages: Messages;
  /** It came into view. */
  onSeen(): void;
}

/** The place that the popup's dot leads to. */
const place = 'new';

/** What is new: every version that brought something, the newest first. */
export function NewsSection({ messages, onSeen }: NewsSectionProps) {
  const { news: words } = messages;
  return (
    <section
      id={place}
      ref={(section) => {
        if (section) watch(section, onSeen);
      }}
    >
      <h2>{words.title}</h2>
      {releases.map(({ version, day }) => (
        <div key={version}>
          <h3>{words.version(version, longDayText(day, messages))}</h3>
          <ul>
            {words.releases[version].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const watched = new WeakSet<Element>();

/** Goes to the section where the page was opened for it, and tells once that it was seen. */
function watch(section: HTMLElement, onSeen: () => void): void {
  if (watched.has(section)) return;
  watched.add(section);
  if (location.hash === `#${place}`) section.scrollIntoView();
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    onSeen();
  });
  observer.observe(section);
}
