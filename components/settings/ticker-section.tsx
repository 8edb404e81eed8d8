import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { chosenTopics } from '../../lib/news/topics-choice.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { tickerHeadlines, tickerSpeed } from '../../lib/settings/ticker-schema.ts';
import { Choice } from '../shared/choice.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { Section } from './frame.tsx';
import { TopicChecks } from './topic-checks.tsx';

interface TickerSectionProps {
  settings: Settings;
  messages: PageMessages;
  onChange: ChangeSettings;
}

type Ticker = Settings['ticker'];

/** Whether there is a ticker, where it lies, how it looks and what it carries. */
export function TickerSection({ settings, messages, onChange }: TickerSectionProps) {
  const { options: words } = messages;
  const { ticker } = settings;
  const set = (changed: Partial<Ticker>) =>
    onChange((before) => ({ ...before, ticker: { ...before.ticker, ...changed } }));
  const choose = <Key extends 'edge' | 'room' | 'motion' | 'theme' | 'colours' | 'content'>(
    key: Key,
    values: readonly Ticker[Key][],
  ) => {
    const labels: Readonly<Record<string, string>> = words.strip[key];
    return (
      <Choice
        name={key}
        legend={words.strip[`${key}Legend`]}
        options={values.map((value) => [value, labels[value] ?? value] as const)}
        chosen={ticker[key]}
        onChoose={(value) => set({ [key]: value })}
      />
    );
  };
  return (
    <Section id="ticker" title={words.sections.ticker}>
      <Check
        label={words.enabled}
        checked={ticker.enabled}
        onCheck={(enabled) => set({ enabled })}
      />
      <fieldset disabled={!ticker.enabled}>
        {choose('edge', ['top', 'bottom'])}
        {choose('room', ['overlay', 'reserve'])}
        <Check
          label={words.strip.stepBack}
          checked={ticker.stepBack}
          onCheck={(stepBack) => set({ stepBack })}
        />
        {choose('content', ['both', 'rates', 'headlines'])}
        <TopicChecks
          label={words.strip.topics}
          all={words.strip.allTopics}
          topics={chosenTopics(settings.topics, messages.topicNames).filter(
            ({ hidden }) => !hidden,
          )}
          chosen={ticker.topics}
          onTopics={(edit) =>
            onChange((before) => ({
              ...before,
              ticker: { ...before.ticker, topics: edit(before.ticker.topics) },
            }))
          }
        />
        <Amount
          label={words.strip.headlines}
          bounds={tickerHeadlines}
          step={1}
          value={ticker.headlines}
          onAmount={(headlines) => set({ headlines })}
        />
        {choose('motion', ['moving', 'still'])}
        <Amount
          label={words.strip.speed}
          bounds={tickerSpeed}
          step={5}
          value={ticker.speed}
          onAmount={(speed) => set({ speed })}
        />
        <Choice
          name="height"
          legend={words.strip.heightLegend}
          options={([26, 32, 40] as const).map(
            (height) => [height, words.strip.height[height]] as const,
          )}
          chosen={ticker.height}
          onChoose={(height) => set({ height })}
        />
        {choose('theme', ['system', 'light', 'dark', 'page'])}
        {choose('colours', ['green-red', 'red-green', 'blue-orange'])}
      </fieldset>
    </Section>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  onCheck(checked: boolean): void;
}

function Check({ label, checked, onCheck }: CheckProps) {
  return (
    <label class="line">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
      />
      {label}
    </label>
  );
}

interface AmountProps {
  label: string;
  bounds: { least: number; most: number };
  step: number;
  value: number;
  onAmount(value: number): void;
}

/** A slider, with its value in words beside it. */
function Amount({ label, bounds, step, value, onAmount }: AmountProps) {
  return (
    <label class="line">
      {label}
      <input
        type="range"
        min={bounds.least}
        max={bounds.most}
        step={step}
        value={value}
        onChange={({ currentTarget }) => onAmount(Number(currentTarget.value))}
      />
      <output>{value}</output>
    </label>
  );
}
