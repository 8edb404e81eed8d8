import { useRef, useState } from 'preact/hooks';
import { failureText } from '../../lib/i18n/failure.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { SourceFailure } from '../../lib/journal.ts';
import { addressTyped } from '../../lib/news/discover-feeds.ts';
import { FieldProblem, problemOf } from './field-problem.tsx';

/** What was found at an address. */
export type FeedPreview =
  | { state: 'found'; url: string; title: string; home: string; titles: readonly string[] }
  | { state: 'elsewhere'; url: string }
  | { state: 'refused' }
  | { state: 'failed'; failure: SourceFailure };

/** How a source is looked at and added. */
export interface SourceAdding {
  /** Looks for the feed of an address, with the permission it takes; called in a click. */
  onFind(address: string): Promise<FeedPreview>;
  /** @returns whether it could be stored; where it could not, that is said at the head of the page */
  onAdd(found: Extract<FeedPreview, { state: 'found' }>): Promise<boolean>;
}

interface AddSourceProps extends SourceAdding {
  messages: PageMessages;
}

/** A site or feed is typed, looked at, and added once its first entries have been seen. */
export function AddSource({ messages, onFind, onAdd }: AddSourceProps) {
  const { news: words } = messages.options;
  const [typed, setTyped] = useState('');
  const [looking, setLooking] = useState(false);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [preview, setPreview] = useState<FeedPreview | null>(null);
  /** Has the focus whenever a button of what was found goes with it. */
  const field = useRef<HTMLInputElement>(null);
  const find = async (address: string | null) => {
    setPreview(null);
    setSaid('');
    setProblem(address === null ? words.noAddress : '');
    if (address === null) return;
    setSaid(words.looking);
    setLooking(true);
    const found = await onFind(address);
    setLooking(false);
    const wrong = found.state === 'failed' || found.state === 'refused';
    setPreview(found);
    setProblem(wrong ? previewText(found, messages) : '');
    setSaid(wrong ? '' : previewText(found, messages));
  };
  const add = async (found: Extract<FeedPreview, { state: 'found' }>) => {
    if (!(await onAdd(found))) return;
    field.current?.focus();
    setPreview(null);
    setTyped('');
    setSaid(words.added(found.title));
  };
  return (
    <form
      class="add-source"
      onSubmit={(event) => {
        event.preventDefault();
        if (!looking) void find(addressTyped(typed));
      }}
    >
      <label for="source-address">{words.add}</label>
      <span class="line">
        <input
          ref={field}
          id="source-address"
          type="text"
          inputMode="url"
          spellcheck={false}
          placeholder="example.kz"
          {...problemOf('source-problem', problem)}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="button" aria-disabled={looking}>
          {words.find}
        </button>
      </span>
      <FieldProblem id="source-problem" problem={problem} />
      <p role="status">{said}</p>
      {preview?.state === 'elsewhere' && (
        <button
          type="button"
          class="button"
          onClick={() => {
            field.current?.focus();
            void find(preview.url);
          }}
        >
          {words.allow(new URL(preview.url).hostname)}
        </button>
      )}
      {preview?.state === 'found' && (
        <div class="preview">
          <b>{preview.title}</b> <span class="quiet">{preview.url}</span>
          <ul>
            {preview.titles.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <button type="button" class="button" onClick={() => void add(preview)}>
            {words.addName(preview.title)}
          </button>
        </div>
      )}
    </form>
  );
}

function previewText(found: FeedPreview, messages: PageMessages): string {
  const { news: words } = messages.options;
  switch (found.state) {
    case 'found':
      return found.titles.length === 0 ? words.foundEmpty : words.foundOne;
    case 'elsewhere':
      return words.elsewhere(new URL(found.url).hostname);
    case 'refused':
      return words.refused;
    case 'failed':
      return found.failure.kind === 'web-page' || found.failure.kind === 'not-a-feed'
        ? words.foundNone
        : failureText(found.failure, messages);
  }
}
