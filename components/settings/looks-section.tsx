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
import type { ChangeSettings } from './options.tsx';

interface LooksSectionProps {
  settings: Settings;
  messages: PageMessages;
  /** The language that `auto` means in this browser. */
  browserLanguage: SpokenLanguage;
  onChange: ChangeSettings;
}

const themes: readonly PageTheme[] = ['system', 'light', 'dark'];

/** In which language Steppewire speaks, and whether its own pages are light or dark. */
export function LooksSection({ settings, messages, browserLanguage, onChange }: LooksSectionProps) {
  const { looks: words } = messages.options;
  const chosen = findSpoken(settings.language) ?? 'auto';
  const speak = (language: LanguageChoice) => onChange((before) => ({ ...before, language }));
  const dress = (theme: PageTheme) =>
    onChange((before) => ({ ...before, looks: { ...before.looks, theme } }));
  return (
    <>
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
      <fieldset aria-describedby="theme-hint">
        <legend>{words.themeLegend}</legend>
        {themes.map((theme) => (
          <label key={theme} class="line">
            <input
              type="radio"
              name="page-theme"
              value={theme}
              checked={settings.looks.theme === theme}
              onChange={() => dress(theme)}
            />
            {words.theme[theme]}
          </label>
        ))}
      </fieldset>
      <p id="theme-hint" class="quiet">
        {words.themeHint}
      </p>
    </>
  );
}
