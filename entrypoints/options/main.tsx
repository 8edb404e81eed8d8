import { render } from 'preact';
import { Options } from '../../components/settings/options.tsx';
import { Veil } from '../../components/shared/veil.tsx';
import { loadPageMessages } from '../../lib/i18n/pages/load-page-messages.ts';
import { followStoreChanges } from '../../lib/platform/store-channel.ts';
import { hideSurfaces } from '../../lib/platform/surfaces.ts';
import { beginPage } from '../shared/begin-page.ts';
import { followVeil } from '../shared/veiled.ts';
import { createOptions } from './options-state.ts';

const veiled = followVeil();
const messages = await beginPage(loadPageMessages, ({ options: words }) => words.title);
const options = createOptions(messages);
const app = document.getElementById('app');

function OptionsPage() {
  const view = options.view.value;
  if (veiled.value)
    return <Veil words={messages.value.veil} onShow={() => void hideSurfaces(false)} />;
  return view && <Options {...view} />;
}

if (app) render(<OptionsPage />, app);
followStoreChanges(() => void options.readStore());
await options.begin();
