import type { Messages } from '../../lib/i18n/en.ts';
import type { TextPart } from '../../lib/news/highlight.ts';
import { followLink, type HeadlineActions } from '../shared/follow-link.ts';
import { ArticleMenu, type MenuChoice } from './article-menu.tsx';
import type { ArticleView } from './article-view.ts';

/** What can be done with an article. */
export interface ArticleActions extends HeadlineActions {
  /** Opens it in a tab behind this one, and marks it as read. */
  openBehind(id: string, link: string): void;
  save(id: string, saved: boolean): void;
  mark(id: string, read: boolean): void;
  copyLink(link: string): void;
  /** Null where the platform has nothing to share with. */
  share: ((title: string, link: string) => void) | null;
  chooseTopic(topic: string): void;
}

interface ArticleProps {
  article: ArticleView;
  words: Messages;
  actions: ArticleActions;
}

/** One article: an unread mark, the title as a link, the excerpt, where and when it is from, and what can be done with it. */
export function Article({ article, words, actions }: ArticleProps) {
  const { id, excerptParts, language, read, highlighted } = article;
  const lang = language === '' ? undefined : language;
  return (
    <li
      class={`article${read ? ' read' : ''}${highlighted ? ' highlighted' : ''}`}
      data-article={id}
    >
      {!read && <span class="unread-mark" role="img" aria-label={words.popup.unreadMark} />}
      <h2 lang={lang} dir="auto">
        <Title article={article} actions={actions} />
      </h2>
      {excerptParts.length > 0 && (
        <p class="excerpt" lang={lang} dir="auto">
          <Found parts={excerptParts} />
        </p>
      )}
      <Origin article={article} words={words} actions={actions} />
    </li>
  );
}

function Title({ article, actions }: Omit<ArticleProps, 'words'>) {
  const { id, titleParts, link } = article;
  // Without an address it cannot be opened, and still wants to be reached by the keys.
  if (link === '') {
    return (
      <span class="title" tabIndex={-1}>
        <Found parts={titleParts} />
      </span>
    );
  }
  return (
    <a
      class="title"
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => followLink(event, article, actions)}
      onAuxClick={({ button }) => button === 1 && actions.opened(id)}
    >
      <Found parts={titleParts} />
    </a>
  );
}

/** A text in which what was found is marked. */
function Found({ parts }: { parts: readonly TextPart[] }) {
  return <>{parts.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</>;
}

function Origin({ article, words, actions }: ArticleProps) {
  const { id, title, source, monogram, age, date, iso, topics, saved } = article;
  const { popup } = words;
  return (
    <div class="origin">
      <span class="monogram" style={{ '--hue': monogram.hue }} data-letters={monogram.letters} />
      <span class="source" title={source}>
        {source}
      </span>
      <span class="age">
        {' · '}
        <time dateTime={iso} title={date}>
          {age}
        </time>
      </span>
      <span class="tags">
        {topics.map((topic) => (
          <button
            key={topic.id}
            type="button"
            class="tag"
            title={topic.why}
            onClick={() => actions.chooseTopic(topic.id)}
          >
            {topic.label}
          </button>
        ))}
      </span>
      <span class="doings">
        <ArticleMenu
          label={words.reading.actions(title)}
          choices={menuChoices({ article, words, actions })}
        />
        <button
          type="button"
          class="star"
          aria-label={popup.save(title)}
          aria-pressed={saved}
          title={saved ? popup.unsaveHint : popup.saveHint}
          onClick={() => actions.save(id, !saved)}
        >
          {saved ? '★' : '☆'}
        </button>
      </span>
    </div>
  );
}

function menuChoices({ article, words: { reading }, actions }: ArticleProps): MenuChoice[] {
  const { id, title, link, read } = article;
  const { share } = actions;
  const marking: MenuChoice = {
    label: read ? reading.markUnread : reading.markRead,
    choose: () => actions.mark(id, !read),
  };
  if (link === '') return [marking];
  return [
    { label: reading.openBehind, choose: () => actions.openBehind(id, link) },
    marking,
    { label: reading.copyLink, choose: () => actions.copyLink(link) },
    ...(share ? [{ label: reading.share, choose: () => share(title, link) }] : []),
  ];
}
