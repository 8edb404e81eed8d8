import { useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { FeedState } from '../../lib/news/feed-state.ts';
import {
  type ChosenSource,
  chosenSources,
  mostOwnSources,
  type SourceState,
  type SourcesChoice,
  withName,
  withState,
} from '../../lib/news/sources.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { focusOnce } from '../shared/focus-once.ts';
import { AddSource, type SourceAdding } from './add-source.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { Section } from './frame.tsx';
import { useFocusInList } from './use-focus-in-list.ts';

export interface SourcesSectionProps extends SourceAdding {
  settings: Settings;
  messages: PageMessages;
  feeds: readonly FeedState[];
  onChange: ChangeSettings;
  /** Switches a listed source on, with the permission it takes; called in a click. */
  onSourceOn(source: ChosenSource): void;
}

/** The sources of headlines: what each is doing, those that are offered, and how others are added. */
export function SourcesSection(props: SourcesSectionProps) {
  const { settings, messages, onChange } = props;
  const { news: words } = messages.options;
  const sources = chosenSources(settings.sources);
  const [read, offered] = [useFocusInList<HTMLUListElement>(), useFocusInList<HTMLUListElement>()];
  const set = (edit: (choice: SourcesChoice) => SourcesChoice) =>
    onChange((before) => ({ ...before, sources: edit(before.sources) }));
  return (
    <Section id="sources" title={messages.options.sections.sources}>
      <ul class="sources" ref={read}>
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
      {settings.sources.own.length < mostOwnSources ? (
        <AddSource {...props} />
      ) : (
        <p class="quiet">{words.fullOwn(mostOwnSources)}</p>
      )}
      <details id="offered-sources">
        <summary>{words.offered}</summary>
        <ul class="sources" ref={offered}>
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
      <p>
        <a href="#opml">{messages.options.opml.link}</a>
      </p>
    </Section>
  );
}

interface SourceProps extends SourcesSectionProps {
  source: ChosenSource;
  onState(state: SourceState): void;
  onName(name: string): void;
}

function Source(props: SourceProps) {
  const { source, messages, feeds, onState, onName, onSourceOn } = props;
  const { news: words } = messages.options;
  const [renaming, setRenaming] = useState(false);
  const { id, name, home, state } = source;
  const rename = (written: string) => {
    if (renaming && written !== name) onName(written);
    setRenaming(false);
  };
  const feed = feeds.find((one) => one.id === id);
  const paused = state === 'paused';
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
              if (key !== 'Enter' && key !== 'Escape') return;
              // The field goes when it loses the focus, and what is in it then is the name.
              if (key === 'Escape') currentTarget.value = name;
              focusOnce(currentTarget.parentElement?.querySelector('button') ?? null);
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
      <SourceTrouble
        feed={feed}
        paused={paused}
        messages={messages}
        onAllow={() => onSourceOn(source)}
      />
    </li>
  );
}

interface SourceTroubleProps {
  feed: FeedState | undefined;
  paused: boolean;
  messages: PageMessages;
  onAllow(): void;
}

/** What keeps a source from being read: its user, the browser, or something that Health tells of. */
function SourceTrouble({ feed, paused, messages, onAllow }: SourceTroubleProps) {
  const { news: words, healthPage } = messages.options;
  if (paused) return <p class="quiet">{messages.health.paused}</p>;
  if (!feed?.failure) return null;
  if (feed.failure.kind === 'no-access') {
    return (
      <p class="wrong">
        {words.notAllowed}{' '}
        <button type="button" class="button" onClick={onAllow}>
          {words.allowAccess}
        </button>
      </p>
    );
  }
  return (
    <p class="wrong">
      <a href={`#health-${feed.id}`}>{healthPage.trouble}</a>
    </p>
  );
}
