import { useState } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/en.ts';
import { sourceHealth } from '../../lib/i18n/source-health.ts';
import {
  type ChosenSource,
  chosenSources,
  type SourceState,
  type SourcesChoice,
  withName,
  withState,
} from '../../lib/news/sources.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { AddSource, type SourceAdding } from './add-source.tsx';
import type { ChangeSettings } from './options.tsx';

/** What is remembered of each feed. */
type FeedStates = Parameters<typeof sourceHealth>[0];

export interface SourcesSectionProps extends SourceAdding {
  settings: Settings;
  messages: Messages;
  feeds: readonly NonNullable<FeedStates>[];
  /** Epoch milliseconds. */
  now: number;
  onChange: ChangeSettings;
  /** Switches a listed source on, with the permission it takes; called in a click. */
  onSourceOn(source: ChosenSource): void;
  /** Asks a source again that is not asked any more, or only after a while. */
  onRetry(id: string): void;
  onOpmlExport(): void;
  onOpmlImport(file: File): void;
}

/** The sources of headlines: what each is doing, those that are offered, and how others are added. */
export function SourcesSection(props: SourcesSectionProps) {
  const { settings, messages, onChange } = props;
  const { news: words } = messages.options;
  const sources = chosenSources(settings.sources);
  const set = (edit: (choice: SourcesChoice) => SourcesChoice) =>
    onChange((before) => ({ ...before, sources: edit(before.sources) }));
  return (
    <section id="sources">
      <h2>{words.title}</h2>
      <ul class="sources">
        {sources
          .filter(({ state }) => state !== 'off')
          .map((source) => (
            <Source
              key={source.id}
              {...props}
              source={source}
              onState={(state) => set((choice) => withState(choice, source.id, state))}
              onName={(name) => set((choice) => withName(choice, source.id, name))}
            />
          ))}
      </ul>
      <AddSource {...props} />
      <details>
        <summary>{words.offered}</summary>
        <ul class="sources">
          {sources
            .filter(({ state }) => state === 'off')
            .map((source) => (
              <li key={source.id}>
                <a href={source.home}>{source.name}</a>{' '}
                <span class="quiet">
                  {source.language} · {source.url}
                </span>{' '}
                <button
                  type="button"
                  class="button"
                  aria-label={words.readName(source.name)}
                  onClick={() => props.onSourceOn(source)}
                >
                  {words.read}
                </button>
              </li>
            ))}
        </ul>
      </details>
      <p class="line">
        <label class="button">
          {words.opmlImport}
          <input
            class="unseen"
            type="file"
            accept=".opml,.xml,text/x-opml,text/xml"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) props.onOpmlImport(file);
              currentTarget.value = '';
            }}
          />
        </label>
        <button type="button" class="button" onClick={props.onOpmlExport}>
          {words.opmlExport}
        </button>
      </p>
    </section>
  );
}

/** A stable ref: an inline one would be called, and take the focus, at each redraw. */
function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}

interface SourceProps extends SourcesSectionProps {
  source: ChosenSource;
  onState(state: SourceState): void;
  onName(name: string): void;
}

function Source(props: SourceProps) {
  const { source, messages, feeds, now, onState, onName, onRetry, onSourceOn } = props;
  const { news: words } = messages.options;
  const [renaming, setRenaming] = useState(false);
  const { id, name, home, state } = source;
  const rename = (written: string) => {
    if (renaming && written !== name) onName(written);
    setRenaming(false);
  };
  const feed = feeds.find((one) => one.id === id);
  const paused = state === 'paused';
  const barred = feed?.failure?.kind === 'no-access';
  const health = sourceHealth(feed, paused, now, messages);
  return (
    <li class={paused ? 'paused' : ''}>
      <div class="line">
        {renaming ? (
          <input
            type="text"
            class="name"
            aria-label={words.renameName(name)}
            defaultValue={name}
            ref={focusOnce}
            onBlur={({ currentTarget }) => rename(currentTarget.value)}
            onKeyDown={({ key, currentTarget }) => {
              if (key === 'Enter') rename(currentTarget.value);
              if (key === 'Escape') setRenaming(false);
            }}
          />
        ) : (
          <a class="name" href={home}>
            {name}
          </a>
        )}
        <button type="button" aria-label={words.renameName(name)} onClick={() => setRenaming(true)}>
          {words.rename}
        </button>
        <button
          type="button"
          aria-label={paused ? words.resumeName(name) : words.pauseName(name)}
          onClick={() => onState(paused ? 'on' : 'paused')}
        >
          {paused ? words.resume : words.pause}
        </button>
        <button type="button" aria-label={words.removeName(name)} onClick={() => onState('off')}>
          {words.remove}
        </button>
      </div>
      <p class={health.wrong ? 'wrong' : 'quiet'}>
        {health.text}{' '}
        {health.wrong && !paused && (
          <button
            type="button"
            class="button"
            onClick={() => (barred ? onSourceOn(source) : onRetry(id))}
          >
            {barred ? words.allowAccess : words.retry}
          </button>
        )}
      </p>
    </li>
  );
}
