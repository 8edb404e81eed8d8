import { type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import { Reading } from '../../components/reading/reading.tsx';
import { Veil } from '../../components/shared/veil.tsx';
import type { Messages } from '../../lib/i18n/en.ts';
import { loadMessages } from '../../lib/i18n/load-messages.ts';
import type { ReadingSurface } from '../../lib/platform/reading-place.ts';
import { followSettings, loadSettings } from '../../lib/platform/settings-storage.ts';
import { followStoreChanges } from '../../lib/platform/store-channel.ts';
import { hideSurfaces } from '../../lib/platform/surfaces.ts';
import { marksWait, setSyncAlarm } from '../../lib/platform/sync-alarm.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { followMarks } from '../../lib/store/marks.ts';
import { openStore } from '../../lib/store/open.ts';
import { beginPage } from './begin-page.ts';
import { createReading } from './reading-state.ts';
import { followVeil } from './veiled.ts';

/** What one of the pages has beside the reading view. */
export interface BesideReading {
  /** Leads to what is new; null where its user has seen all of it. */
  onNews(): (() => void) | null;
  /** What stands under the view. */
  foot(): ComponentChild;
  /** Called when the articles are there. */
  begin(): void;
}

const nothingBeside: BesideReading = {
  onNews: () => null,
  foot: () => null,
  begin: () => undefined,
};

/** The page is drawn without its articles where they take longer than this, in milliseconds. */
const patience = 50;

/** Shows the reading view in this page, and keeps it up to date as long as that is open. */
export async function mountReading(
  surface: ReadingSurface,
  makeBeside: (messages: ReadonlySignal<Messages>) => BesideReading = () => nothingBeside,
): Promise<void> {
  const veiled = followVeil();
  const settings = signal<Settings | null>(null);
  // Before they are read, so that no change falls between the two; what changed meanwhile is the newer.
  followSettings((changed) => {
    settings.value = changed;
  });
  const loadHeld = async () => {
    const stored = await loadSettings();
    settings.value ??= stored;
  };
  // Under way while the words are loaded; who waits for them hears of what fails.
  const held = Promise.all([loadHeld(), openStore()]);
  held.catch(() => undefined);
  const messages = await beginPage(loadMessages, () => 'Steppewire');
  const reading = createReading(messages, surface, settings, held);
  const beside = makeBeside(messages);
  const app = document.getElementById('app');

  function ReadingPage() {
    if (veiled.value) {
      return <Veil words={messages.value.veil} onShow={() => void hideSurfaces(false)} />;
    }
    return (
      <>
        <Reading
          view={reading.view.value}
          bar={reading.bar.value}
          actions={reading.actions}
          messages={messages.value}
          restored={reading.restored}
          onNews={beside.onNews()}
        />
        {beside.foot()}
      </>
    );
  }

  followMarks(() => void setSyncAlarm('marks', marksWait));
  followStoreChanges((change) => void reading.storeChanged(change));
  for (const event of ['online', 'offline']) addEventListener(event, reading.tick);
  if (surface === 'panel') addEventListener('resize', reading.resized);
  addEventListener('pagehide', reading.leave);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) reading.leave();
    else reading.tick();
  });
  // Ages are told in minutes, so a minute is as often as they can change.
  setInterval(reading.tick, 60_000);
  const begun = reading.begin();
  // Mostly the articles are there sooner than a skeleton of them would be drawn.
  await Promise.race([reading.filled, new Promise((resolve) => setTimeout(resolve, patience))]);
  if (app) render(<ReadingPage />, app);
  void begun.then(beside.begin);
}
