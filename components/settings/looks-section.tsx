import {
  findSpoken,
  type LanguageChoice,
  ownNames,
  type SpokenLanguage,
  spokenLanguages,
} from '../../lib/i18n/languages.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { PageTheme } from '../../lib/settings/defaults.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { Choice } from '../shared/choice.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { Section } from './frame.tsx';
import { ToolbarPart } from './toolbar-part.tsx';

interface LooksSectionProps {
  settings: Settings;
  messages: PageMessages;
  /** The language that `auto` means in this browser. */
  browserLanguage: SpokenLanguage;
  onChange: ChangeSettings;
}

/** In which language Steppewire speaks, whether its own pages are light or dark, and what its button shows. */
export function LooksSection({ settings, messages, browserLanguage, onChange }: LooksSectionProps) {
  const { looks: words, sections } = messages.options;
  const chosen = findSpoken(settings.language) ?? 'auto';
  const speak = (language: LanguageChoice) => onChange((before) => ({ ...before, language }));
  const dress = (theme: PageTheme) =>
    onChange((before) => ({ ...before, looks: { ...before.looks, theme } }));
  return (
    <Section id="looks" title={sections.looks}>
      <label class="line">
        {words.language}
        <select
          aria-describedby="language-hint"
          value={chosen}
          onChange={({ currentTarget }) => speak(findSpoken(currentTarget.value) ?? 'auto')}
        >
          <option value="auto">{words.auto(ownNames[browserLanguage])}</option>
          {spokenLanguages.map((language) => (
            <option key={language} value={language} lang={language}>
              {ownNames[language]}
            </option>
          ))}
        </select>
      </label>
      <p id="language-hint" class="quiet">
        {words.languageHint}
      </p>
      <Choice<PageTheme>
        name="page-theme"
        legend={words.themeLegend}
        options={[
          ['system', words.theme.system],
          ['light', words.theme.light],
          ['dark', words.theme.dark],
        ]}
        chosen={settings.looks.theme}
        describedBy="theme-hint"
        onChoose={dress}
      />
      <p id="theme-hint" class="quiet">
        {words.themeHint}
      </p>
      <ToolbarPart settings={settings} messages={messages} onChange={onChange} />
    </Section>
  );
}
