import { expect, it, vi } from 'vitest';
import { createUndoableSettings } from '../../entrypoints/options/undoable-settings.ts';
import { loadPageMessages } from '../../lib/i18n/pages/load-page-messages.ts';
import { defaultSettings } from '../../lib/settings/defaults.ts';
import { parseSettings, type Settings } from '../../lib/settings/schema.ts';

const disk = vi.hoisted(() => ({ stored: null as unknown as Settings, works: true }));

vi.mock('../../lib/platform/settings-storage.ts', () => ({
  followSettings: () => undefined,
  loadSettings: async () => disk.stored,
  changeSettings: async (edit: (settings: Settings) => Settings) => {
    if (!disk.works) throw new Error('The disk is full');
    disk.stored = edit(disk.stored);
    return disk.stored;
  },
}));

it('what was done in the options is told in the language that is chosen by then', async () => {
  disk.stored = parseSettings(defaultSettings);
  const [en, ru] = [await loadPageMessages('en'), await loadPageMessages('ru')];
  const { begin, change, undo, told } = createUndoableSettings();
  await begin();
  expect(await change((held) => ({ ...held, language: 'ru' }))).toBe(true);
  const inRussian = { status: ru.options.saved, undoes: ru.options.fields.language, redoes: null };
  expect(told(ru)).toEqual(inRussian);
  expect(told(en).undoes).toBe('language');
  await change((held) => ({ ...held, looks: { theme: 'dark' } }), 'import');
  expect([told(en).undoes, told(ru).undoes]).toEqual(['the import', ru.options.steps.import]);
  await undo();
  expect(told(ru)).toEqual({
    ...inRussian,
    status: ru.options.undone,
    redoes: ru.options.steps.import,
  });
  disk.works = false;
  expect(await change((held) => ({ ...held, language: 'en' }))).toBe(false);
  expect([told(ru).status, told(en).status]).toEqual([ru.notSaved, en.notSaved]);
});
