import { expect, it } from 'vitest';
import { spokenLanguages } from '../../../lib/i18n/languages.ts';
import { loadPageMessages } from '../../../lib/i18n/pages/load-page-messages.ts';
import { ruleText } from '../../../lib/i18n/rule.ts';
import { defaultSettings } from '../../../lib/settings/defaults.ts';
import { parseSettings } from '../../../lib/settings/schema.ts';
import { english as en } from './english.ts';

it('a rule says so where its source or its topic was removed, and shows no id', async () => {
  const rule = {
    id: 'r',
    action: 'mute' as const,
    words: ['cotton'],
    source: 'own-4d0c1f2a',
    topic: 'own-77aa00b1',
  };
  expect(ruleText(rule, parseSettings(defaultSettings), en)).toBe(
    'Hide headlines with “cotton”, from a source that was removed, under a topic that was removed',
  );
  for (const language of spokenLanguages) {
    expect(
      ruleText(rule, parseSettings(defaultSettings), await loadPageMessages(language)),
      language,
    ).not.toMatch(/own-/);
  }
  const own = { name: 'Вести долины', url: 'https://valley.example/feed', home: '' };
  const topic = { label: 'Горы', keywords: ['перевал'], exclude: [], sources: [] };
  const held = parseSettings({
    sources: { own: [{ ...own, id: rule.source }] },
    topics: { own: [{ ...topic, id: rule.topic }] },
  });
  expect(ruleText(rule, held, en)).toBe(
    'Hide headlines with “cotton”, from Вести долины, under Горы',
  );
});
