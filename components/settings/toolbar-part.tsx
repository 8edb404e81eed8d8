import type { Messages } from '../../lib/i18n/en.ts';
import { chosenTopics } from '../../lib/news/topics-choice.ts';
import { pairName } from '../../lib/rates/pair.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { shownPair, type ToolbarChoice, toolbarModes } from '../../lib/toolbar.ts';
import { Part } from './frame.tsx';
import type { ChangeSettings } from './options.tsx';

interface ToolbarPartProps {
  settings: Settings;
  messages: Messages;
  onChange: ChangeSettings;
}

/** What the badge on the toolbar's button shows. */
export function ToolbarPart({ settings, messages, onChange }: ToolbarPartProps) {
  const { toolbar: words } = messages;
  const { toolbar } = settings;
  const set = (changed: Partial<ToolbarChoice>) =>
    onChange((before) => ({ ...before, toolbar: { ...before.toolbar, ...changed } }));
  const modes = { nothing: words.nothing, unread: words.unreadCount, change: words.change };
  return (
    <Part id="toolbar" title={words.title}>
      <fieldset>
        <legend>{words.shows}</legend>
        {toolbarModes.map((mode) => (
          <label key={mode} class="line">
            <input
              type="radio"
              name="toolbar"
              value={mode}
              checked={toolbar.shows === mode}
              onChange={() => set({ shows: mode })}
            />
            {modes[mode]}
          </label>
        ))}
      </fieldset>
      {toolbar.shows === 'unread' && (
        <CountedTopics
          settings={settings}
          messages={messages}
          onTopics={(topics) => set({ topics })}
        />
      )}
      {toolbar.shows === 'change' && (
        <ChangingPair settings={settings} words={words} onPair={(pair) => set({ pair })} />
      )}
    </Part>
  );
}

interface CountedTopicsProps {
  settings: Settings;
  messages: Messages;
  onTopics(topics: readonly string[]): void;
}

/** Which topics are counted; none chosen is all of them. */
function CountedTopics({ settings, messages, onTopics }: CountedTopicsProps) {
  const { toolbar: words, topicNames } = messages;
  const { topics } = settings.toolbar;
  return (
    <details>
      <summary>
        {words.topics}: {topics.length === 0 ? words.allTopics : topics.length}
      </summary>
      {chosenTopics(settings.topics, topicNames).map(({ id, label }) => (
        <label key={id} class="line">
          <input
            type="checkbox"
            value={id}
            checked={topics.includes(id)}
            onChange={({ currentTarget }) =>
              onTopics(
                currentTarget.checked ? [...topics, id] : topics.filter((other) => other !== id),
              )
            }
          />
          {label}
        </label>
      ))}
    </details>
  );
}

interface ChangingPairProps {
  settings: Settings;
  words: Messages['toolbar'];
  onPair(pair: string): void;
}

function ChangingPair({ settings, words, onPair }: ChangingPairProps) {
  const { watchlist } = settings.rates;
  const shown = shownPair(settings.toolbar, watchlist);
  if (!shown) return <p class="quiet">{words.noPairs}</p>;
  return (
    <label class="line">
      {words.pair}
      <select
        name="toolbar-pair"
        value={pairName(shown)}
        onChange={({ currentTarget }) => onPair(currentTarget.value)}
      >
        {watchlist.map((pair) => (
          <option key={pairName(pair)} value={pairName(pair)}>
            {pairName(pair)}
          </option>
        ))}
      </select>
    </label>
  );
}
