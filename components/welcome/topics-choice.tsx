import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { chosenTopics } from '../../lib/news/topics-choice.ts';
import { withTopicsOfInterest, withTopicToggled } from '../../lib/settings/first-choices.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { Chip } from './chip.tsx';

interface TopicsChoiceProps {
  settings: Settings;
  messages: PageMessages;
  onChange(edit: (settings: Settings) => Settings): void;
}

/** Which topics feed the strip and have a tab in the popup; all of them where none is chosen. */
export function TopicsChoice({ settings, messages, onChange }: TopicsChoiceProps) {
  const { welcome: words, topicNames } = messages;
  const { topics } = settings.ticker;
  return (
    <fieldset>
      <legend class="title">{words.topics}</legend>
      <p class="quiet">{words.topicsHint}</p>
      <div class="chips">
        <Chip
          pressed={topics.length === 0}
          onPress={() => onChange((before) => withTopicsOfInterest(before, []))}
        >
          {words.allTopics}
        </Chip>
        {chosenTopics(settings.topics, topicNames).map(({ id, label }) => (
          <Chip
            key={id}
            pressed={topics.includes(id)}
            onPress={() => onChange((before) => withTopicToggled(before, id))}
          >
            {label}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
