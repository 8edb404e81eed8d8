import type { Messages } from '../../lib/i18n/en.ts';

/** A headline as the list prints it. */
export interface ArticleView {
  id: string;
  title: string;
  link: string;
  excerpt: string;
  source: string;
  /** `18 min` */
  age: string;
  /** The full date, for who wants to know. */
  date: string;
  /** Labels of its topics. */
  topics: readonly string[];
  read: boolean;
}

interface ArticleProps {
  article: ArticleView;
  words: Messages['popup'];
  onOpen(id: string): void;
}

/** One article: an unread mark, the title as a link, the excerpt, and where and when it is from. */
export function Article({ article, words, onOpen }: ArticleProps) {
  const { id, title, link, excerpt, source, age, date, topics, read } = article;
  const opened = () => onOpen(id);
  return (
    <li class={read ? 'article read' : 'article'}>
      {!read && <span class="unread-mark" role="img" aria-label={words.unreadMark} />}
      <h2>
        <a
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          onClick={opened}
          onAuxClick={opened}
        >
          {title}
        </a>
      </h2>
      {excerpt !== '' && <p>{excerpt}</p>}
      <p class="origin">
        {source} · <time title={date}>{age}</time>
        {topics.map((topic) => (
          <span key={topic} class="tag">
            {topic}
          </span>
        ))}
      </p>
    </li>
  );
}
