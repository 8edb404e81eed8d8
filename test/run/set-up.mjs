// Plain JavaScript for the system's own Node (20 or newer): it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const stamp = join(root, 'node_modules', '.steppewire-lock');

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Where each browser is looked for, and what Debian calls it. */
const browsers = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    package: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    package: 'firefox-esr',
  },
};

/** Says what is going on. @param {string} what */
export function say(what) {
  console.log(`\u2022 ${what}`);
}

/**
 * Runs a command in the project's folder with its own tools first on the path; what it prints is shown.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether it went well
 */
export function run(command, args, env = {}) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const environment = { ...process.env, ...env, PATH: path };
  const options = { cwd: root, env: environment, stdio: 'inherit' };
  return spawnSync(command, args, /** @type {const} */ (options)).status === 0;
}

/** Installs the packages of the lock file, unless exactly those are there. */
export function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing the packages of package-lock.json (a minute or less)');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    stop('The packages could not be installed; npm says why above.');
  }
  writeFileSync(stamp, wanted);
}

/**
 * Finds the browsers, installing those that are missing where that can be done without asking (root on
 * Debian), and tells the drivers where they are.
 *
 * @param {readonly BrowserName[]} names
 */
export function installBrowsers(names) {
  const missing = names.filter((name) => find(name) === null);
  if (missing.length > 0) install(missing.map((name) => browsers[name].package));
  for (const name of names) {
    const path = find(name);
    if (path === null) stop(`${name} is missing. Please install it: ${howTo(name)}`);
    process.env[browsers[name].variable] = path;
  }
}

/** @param {BrowserName} name */
function howTo(name) {
  return `sudo apt-get install ${browsers[name].package} (or set ${browsers[name].variable} to where it is)`;
}

/** @param {BrowserName} name @returns {string | null} */
function find(name) {
  const given = process.env[browsers[name].variable];
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const candidate of browsers[name].names) {
    for (const folder of [...folders, '/usr/bin']) {
      if (existsSync(join(folder, candidate))) return join(folder, candidate);
    }
  }
  return null;
}

/** @param {string[]} packages */
function install(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const all = [...packages, 'fonts-noto-core'];
  say(`Installing ${all.join(', ')} with apt (a minute or two)`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...all], env);
}

/** Ends with a sentence. @param {string} why @returns {never} */
export function stop(why) {
  console.error(`\n${why}`);
  process.exit(1);
}
