import '../../components/shared/tokens.css';
import '../../components/rates/card.css';
import '../../components/reading/popup.css';
import { render } from 'preact';
import { Popup } from '../../components/reading/popup.tsx';
import { Veil } from '../../components/shared/veil.tsx';
import { followStoreChanges } from '../../lib/platform/store-channel.ts';
import { hideSurfaces } from '../../lib/platform/surfaces.ts';
import { marksWait, setSyncAlarm } from '../../lib/platform/sync-alarm.ts';
import { followMarks } from '../../lib/store/marks.ts';
import { beginPage } from '../shared/begin-page.ts';
import { followVeil } from '../shared/veiled.ts';
import { createReading } from './reading-state.ts';

const veiled = followVeil();
const messages = await beginPage(() => 'Steppewire');
const reading = createReading(messages);
const app = document.getElementById('app');

function PopupPage() {
  if (veiled.value)
    return <Veil words={messages.value.veil} onShow={() => void hideSurfaces(false)} />;
  return <Popup view={reading.view.value} actions={reading.actions} messages={messages.value} />;
}

if (app) render(<PopupPage />, app);
void reading.begin();
followMarks(() => void setSyncAlarm('marks', marksWait));
followStoreChanges((change) => void reading.storeChanged(change));
for (const event of ['online', 'offline']) addEventListener(event, reading.tick);
// Ages are told in minutes, so a minute is as often as they can change.
setInterval(reading.tick, 60_000);
