import {
  findSpoken,
  ownNames,
  type SpokenLanguage,
  spokenLanguages,
} from '../../lib/i18n/languages.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { Mark } from '../shared/icons.tsx';
import { AccessList } from './access-list.tsx';
import { OpenTabs, type OpenTabsState } from './open-tabs.tsx';
import { PairsChoice } from './pairs-choice.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { TopicsChoice } from './topics-choice.tsx';

/** Everything the first-run page shows. */
export interface WelcomeView {
  settings: Settings;
  language: SpokenLanguage;
  /** How far the rates and headlines have come, in a sentence. */
  state: string;
  /** The permissions that the manifest names. */
  permissions: readonly string[];
  /** Null where the browser fills open tabs by itself. */
  openTabs: OpenTabsState | null;
}

export interface WelcomeActions {
  change(edit: (settings: Settings) => Settings): void;
  fillOpenTabs(): void;
  done(): void;
}

interface WelcomeProps {
  view: WelcomeView;
  actions: WelcomeActions;
  messages: PageMessages;
}

/** The page after installation: the strip itself, what can be chosen of it, and what it may do. */
export function Welcome({ view, actions, messages }: WelcomeProps) {
  const { welcome: words } = messages;
  const { settings, openTabs } = view;
  const { change } = actions;
  return (
    <>
      <header>
        <p class="name">
          <Mark /> Steppewire
        </p>
        <h1>{words.title}</h1>
        <p class="lead wide">{words.strip}</p>
        <p class="lead narrow">{words.tooNarrow}</p>
        <p class="state" role="status">
          {view.state}
        </p>
      </header>
      <main>
        <div class="choices">
          <LanguageChoice
            chosen={view.language}
            label={words.language}
            onChoose={(language) => change((before) => ({ ...before, language }))}
          />
          <PairsChoice settings={settings} messages={messages} onChange={change} />
          <PlaceChoice settings={settings} words={words} onChange={change} />
          {openTabs && (
            <OpenTabs state={openTabs} words={words} onFill={() => actions.fillOpenTabs()} />
          )}
        </div>
        <div class="choices">
          <TopicsChoice settings={settings} messages={messages} onChange={change} />
          <p class="end">
            <span class="quiet">{words.atOnce}</span>
            <button type="button" class="done" onClick={() => actions.done()}>
              {words.done}
            </button>
          </p>
        </div>
        <AccessList settings={settings} permissions={view.permissions} messages={messages} />
      </main>
    </>
  );
}

interface LanguageChoiceProps {
  chosen: SpokenLanguage;
  label: string;
  onChoose(language: SpokenLanguage): void;
}

function LanguageChoice({ chosen, label, onChoose }: LanguageChoiceProps) {
  return (
    <label class="language">
      <span class="title">{label}</span>
      <select
        name="language"
        value={chosen}
        onChange={({ currentTarget }) => {
          const language = findSpoken(currentTarget.value);
          if (language) onChoose(language);
        }}
      >
        {spokenLanguages.map((code) => (
          <option key={code} value={code} lang={code}>
            {ownNames[code]}
          </option>
        ))}
      </select>
    </label>
  );
}
