import { oneAtATime } from '../one-at-a-time.ts';
import { loadSettings } from '../platform/settings-storage.ts';
import { areSurfacesHidden } from '../platform/surfaces.ts';
import { paintButton } from '../platform/toolbar-button.ts';
import { openStore } from '../store/open.ts';
import { readToolbarFacts } from '../store/toolbar.ts';
import { type ToolbarFacts, toolbarFace } from '../toolbar.ts';
import { messagesFor } from './spoken.ts';

/**
 * Keeps the toolbar's button true: what it gives is called after everything that may change what the button
 * shows, and as often as one likes.
 */
export function createToolbarDesk(): () => Promise<void> {
  return oneAtATime(async () => {
    const [facts, settings] = await Promise.all([shownFacts(), loadSettings()]);
    await paintButton(toolbarFace(facts, await messagesFor(settings)));
  });
}

/** Nothing while everything is hidden, and nothing where the store does not open. */
async function shownFacts(): Promise<ToolbarFacts> {
  const nothing = { shows: 'nothing' } as const;
  const [settings, hidden] = await Promise.all([loadSettings(), areSurfacesHidden()]);
  if (hidden || settings.toolbar.shows === 'nothing') return nothing;
  try {
    return await readToolbarFacts(await openStore(), settings, Date.now());
  } catch {
    return nothing;
  }
}
