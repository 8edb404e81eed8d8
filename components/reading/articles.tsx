import type { Messages } from '../../lib/i18n/en.ts';
import { Article, type ArticleActions } from './article.tsx';
import type { ListView } from './list-view.ts';

interface ArticlesProps {
  list: ListView;
  words: Messages;
  actions: ArticleActions;
  /** Shows the whole list instead of a part of it. */
  onShowAll(): void;
}

/** A page of articles; skeletons while it is read, words where there is none. */
export function Articles({ list, words, actions, onShowAll }: ArticlesProps) {
  const { articles, empty, size } = list;
  if (articles === null) {
    return (
      <ul class="articles" aria-busy="true">
        {Array.from({ length: size }, (_, n) => (
          <li key={n} class="article skeleton" />
        ))}
      </ul>
    );
  }
  if (empty) {
    return (
      <div class="empty">
        <p>{empty.text}</p>
        {empty.showAll && (
          <button type="button" class="chip" onClick={onShowAll}>
            {words.reading.showAll}
          </button>
        )}
      </div>
    );
  }
  return (
    <ul class="articles">
      {articles.map((article) => (
        <Article key={article.id} article={article} words={words} actions={actions} />
      ))}
    </ul>
  );
}
