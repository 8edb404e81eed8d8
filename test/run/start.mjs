// `npm start`: sets up what is missing, builds, and shows the main job. See README.md.
import { parseArgs } from 'node:util';
import { installBrowsers, installPackages, run, say, stop } from './set-up.mjs';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    live: { type: 'boolean', default: false },
  },
});
const { browser, live } = values;
if (browser !== 'chromium' && browser !== 'firefox') {
  stop('--browser takes chromium or firefox.');
}

installPackages();
installBrowsers([browser]);
say(`Building the extension for ${browser}`);
if (!run('wxt', ['build', '-b', browser === 'firefox' ? 'firefox' : 'chrome'])) {
  stop('The build failed; it says why above.');
}
const shown = run('node', ['test/run/show.ts', browser, live ? 'live' : 'closed']);
process.exit(shown ? 0 : 1);
