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
  /** Labels of its topics. */
  topics: readonly string[];
  read: boolean;
}

interface ArticleProps {
  article: ArticleView;
  words: Messages['popup'];
  actions: HeadlineActions;
}

/** One article: an unread mark, the title as a link, the excerpt, and where and when it is from. */
export function Article({ article, words, actions }: ArticleProps) {
  const { id, title, link, excerpt, source, age, date, iso, topics, read } = article;
  return (
    <li class={read ? 'article read' : 'article'}>
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
        {topics.map((topic) => (
          <span key={topic} class="tag">
            {topic}
          </span>
        ))}
      </p>
    </li>
  );
}
