import '../../components/shared/tokens.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { Veil } from '../../components/shared/veil.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { en } from '../../lib/i18n/en.ts';
import { hideSurfaces } from '../../lib/platform/surfaces.ts';
import { followVeil } from '../shared/veiled.ts';
import { showLiveStrip } from './live-strip.ts';
import { createWelcome } from './welcome-state.ts';

const veiled = followVeil();
const strip = showLiveStrip((snapshot) => welcome.stripChanged(snapshot));
const welcome = createWelcome(en, () => strip.expectChange());
const app = document.getElementById('app');

function WelcomePage() {
  const view = welcome.view.value;
  if (veiled.value) return <Veil words={en.veil} onShow={() => void hideSurfaces(false)} />;
  return view && <Welcome view={view} actions={welcome.actions} messages={en} />;
}

if (app) render(<WelcomePage />, app);
await welcome.begin();
