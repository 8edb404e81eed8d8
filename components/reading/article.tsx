import type { Messages } from '../../lib/i18n/en.ts';
import { followLink, type HeadlineActions } from '../shared/follow-link.ts';

/** A headline as the list prints it. */
export interface ArticleView {
  id: string;
  title: string;
  link: string;
  excerpt: string;
  source: string;
  /** `18 min` */
  age: string;
  /** The full date, for who wants to know, and for machines. */
  date: string;
  iso: string;
  /** Its topics, and why it is in them. */
  topics: readonly { label: string; why: string }[];
  read: boolean;
  saved: boolean;
  /** A rule makes it stand out. */
  highlighted: boolean;
}

interface ArticleProps {
  article: ArticleView;
  words: Messages['popup'];
  actions: HeadlineActions & { save(id: string, saved: boolean): void };
}

/** One article: an unread mark, the title as a link, the excerpt, and where and when it is from. */
export function Article({ article, words, actions }: ArticleProps) {
  const { id, title, link, excerpt, source, age, date, iso, topics, read, saved, highlighted } =
    article;
  return (
    <li class={`article${read ? ' read' : ''}${highlighted ? ' highlighted' : ''}`}>
      {!read && <span class="unread-mark" role="img" aria-label={words.unreadMark} />}
      <h2>
        {link === '' ? (
          title
        ) : (
          <a
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            onClick={(event) => followLink(event, article, actions)}
            onAuxClick={({ button }) => button === 1 && actions.opened(id)}
          >
            {title}
          </a>
        )}
      </h2>
      {excerpt !== '' && <p>{excerpt}</p>}
      <p class="origin">
        {source} ·{' '}
        <time dateTime={iso} title={date}>
          {age}
        </time>
        {topics.map(({ label, why }) => (
          <span key={label} class="tag" title={why}>
            {label}
          </span>
        ))}
        <button
          type="button"
          class="star"
          aria-label={words.save(title)}
          aria-pressed={saved}
          title={saved ? words.unsaveHint : words.saveHint}
          onClick={() => actions.save(id, !saved)}
        >
          {saved ? '★' : '☆'}
        </button>
      </p>
    </li>
  );
}
