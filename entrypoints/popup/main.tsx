import '../../components/shared/tokens.css';
import '../../components/rates/card.css';
import '../../components/reading/popup.css';
import { render } from 'preact';
import { Popup } from '../../components/reading/popup.tsx';
import { SiteLine } from '../../components/reading/site-line.tsx';
import { Veil } from '../../components/shared/veil.tsx';
import { openNews } from '../../lib/platform/pages.ts';
import { followStoreChanges } from '../../lib/platform/store-channel.ts';
import { hideSurfaces } from '../../lib/platform/surfaces.ts';
import { marksWait, setSyncAlarm } from '../../lib/platform/sync-alarm.ts';
import { followMarks } from '../../lib/store/marks.ts';
import { beginPage } from '../shared/begin-page.ts';
import { followVeil } from '../shared/veiled.ts';
import { createNews } from './news-state.ts';
import { createReading } from './reading-state.ts';
import { createSiteLine } from './site-state.ts';

const veiled = followVeil();
const messages = await beginPage(() => 'Steppewire');
const reading = createReading(messages);
const siteLine = createSiteLine(messages);
const news = createNews();
const app = document.getElementById('app');

function PopupPage() {
  if (veiled.value)
    return <Veil words={messages.value.veil} onShow={() => void hideSurfaces(false)} />;
  const site = siteLine.view.value;
  return (
    <>
      <Popup
        view={reading.view.value}
        actions={reading.actions}
        messages={messages.value}
        onNews={news.unseen.value ? () => void openNews() : null}
      />
      {site && <SiteLine view={site} onPress={() => void siteLine.press()} />}
    </>
  );
}

if (app) render(<PopupPage />, app);
// The line on the page in front is not what a popup is opened for.
void reading.begin().then(siteLine.begin);
void news.begin();
followMarks(() => void setSyncAlarm('marks', marksWait));
followStoreChanges((change) => void reading.storeChanged(change));
for (const event of ['online', 'offline']) addEventListener(event, reading.tick);
// Ages are told in minutes, so a minute is as often as they can change.
setInterval(reading.tick, 60_000);
