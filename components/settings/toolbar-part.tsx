import type { Messages } from '../../lib/i18n/en.ts';
import { chosenTopics } from '../../lib/news/topics-choice.ts';
import { pairName } from '../../lib/rates/pair.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { shownPair, type ToolbarChoice, toolbarModes } from '../../lib/toolbar.ts';
import { Choice } from '../shared/choice.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { Part } from './frame.tsx';
import { TopicChecks } from './topic-checks.tsx';

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
      <Choice
        name="toolbar"
        legend={words.shows}
        options={toolbarModes.map((mode) => [mode, modes[mode]] as const)}
        chosen={toolbar.shows}
        onChoose={(shows) => set({ shows })}
      />
      {toolbar.shows === 'unread' && (
        <TopicChecks
          label={words.topics}
          all={words.allTopics}
          topics={chosenTopics(settings.topics, messages.topicNames)}
          chosen={toolbar.topics}
          onTopics={(edit) =>
            onChange((before) => ({
              ...before,
              toolbar: { ...before.toolbar, topics: edit(before.toolbar.topics) },
            }))
          }
        />
      )}
      {toolbar.shows === 'change' && (
        <ChangingPair settings={settings} words={words} onPair={(pair) => set({ pair })} />
      )}
    </Part>
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
