import { render } from 'preact';
import { Veil } from '../../components/shared/veil.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { loadPageMessages } from '../../lib/i18n/pages/load-page-messages.ts';
import { hideSurfaces } from '../../lib/platform/surfaces.ts';
import { beginPage } from '../shared/begin-page.ts';
import { followVeil } from '../shared/veiled.ts';
import { showLiveStrip } from './live-strip.ts';
import { createWelcome } from './welcome-state.ts';

const veiled = followVeil();
const messages = await beginPage(loadPageMessages, ({ welcome: words }) => words.pageTitle);
const strip = showLiveStrip((snapshot) => welcome.stripChanged(snapshot));
const welcome = createWelcome(messages, () => strip.expectChange());
const app = document.getElementById('app');

function WelcomePage() {
  const view = welcome.view.value;
  if (veiled.value)
    return <Veil words={messages.value.veil} onShow={() => void hideSurfaces(false)} />;
  return view && <Welcome view={view} actions={welcome.actions} messages={messages.value} />;
}

if (app) render(<WelcomePage />, app);
await welcome.begin();
