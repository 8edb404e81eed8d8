import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Messages } from '../../lib/i18n/en.ts';
import type { SpokenLanguage } from '../../lib/i18n/languages.ts';
import { languageOf } from '../../lib/platform/language.ts';
import { rememberedLanguage, rememberForPages } from '../../lib/platform/page-memory.ts';
import { followSettings, loadSettings } from '../../lib/platform/settings-storage.ts';
import type { Settings } from '../../lib/settings/schema.ts';

/**
 * Begins one of our pages: loads the words of the chosen language, dresses the page in the chosen theme, and follows
 * both as they are changed. Nothing is to be drawn before.
 *
 * @param load loads the words that the page needs
 * @param titleOf the page's title
 * @returns the words, which are others as soon as another language is chosen
 */
export async function beginPage<Words extends Messages>(
  load: (language: SpokenLanguage) => Promise<Words>,
  titleOf: (messages: Words) => string,
): Promise<ReadonlySignal<Words>> {
  const remembered = rememberedLanguage();
  const messages = signal(
    await load(remembered ?? (await languageOf((await loadSettings()).language))),
  );
  let wanted: string = messages.value.language;
  const follow = async ({ language, looks }: Settings) => {
    const chosen = await languageOf(language);
    rememberForPages(chosen, looks.theme);
    document.documentElement.dataset['theme'] = looks.theme;
    if (chosen === wanted) return;
    wanted = chosen;
    const loaded = await load(chosen);
    // Two quick choices may be loaded in the other order.
    if (wanted === chosen) messages.value = loaded;
  };
  followSettings((settings) => void follow(settings));
  void loadSettings().then(follow);
  effect(() => {
    document.documentElement.lang = messages.value.language;
    document.title = titleOf(messages.value);
  });
  return messages;
}
