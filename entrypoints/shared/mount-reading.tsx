import '../../components/shared/tokens.css';
import '../../components/rates/card.css';
import '../../components/reading/popup.css';
import '../../components/reading/list.css';
import { render } from 'preact';
import { Popup } from '../../components/reading/popup.tsx';
import { Veil } from '../../components/shared/veil.tsx';
import { en } from '../../lib/i18n/en.ts';
import type { ReadingSurface } from '../../lib/platform/popup-place.ts';
import { followStoreChanges } from '../../lib/platform/store-channel.ts';
import { hideSurfaces } from '../../lib/platform/surfaces.ts';
import { createReading } from './reading-state.ts';
import { followVeil } from './veiled.ts';

/** Shows the reading view in this page, and keeps it up to date as long as that is open. */
export function mountReading(surface: ReadingSurface): void {
  const veiled = followVeil();
  const reading = createReading(en, surface);
  const app = document.getElementById('app');

  function ReadingPage() {
    if (veiled.value) return <Veil words={en.veil} onShow={() => void hideSurfaces(false)} />;
    return (
      <Popup
        view={reading.view.value}
        bar={reading.bar.value}
        actions={reading.actions}
        messages={en}
        restored={reading.restored}
      />
    );
  }

  if (app) render(<ReadingPage />, app);
  void reading.begin();
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
}
