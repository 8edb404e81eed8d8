// `npm test`: sets up what is missing and runs every check, with a summary at the end. See README.md.
// A part alone: `node test/run/test.mjs unit`, `… chromium`, `… firefox`, `… browser`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installBrowsers, installPackages, root, run, say } from './set-up.mjs';

const results = join(root, 'test', '.results');

/** @typedef {{ name: string, passed: number, failed: number, seconds: number }} Outcome */
/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} Test */
/** @typedef {{ name: string, message: string, assertionResults: Test[] }} TestFile */

/** @type {Outcome[]} */
const outcomes = [];

/** What failed, and why: told again at the end, where a long log is read first. @type {string[]} */
const failures = [];

/** What failed and then passed. It is told as well: such a test, or what it tests, wants mending. @type {string[]} */
const unsteady = [];

/** A check that passes or fails as a whole. @param {string} name @param {() => boolean} work */
function check(name, work) {
  say(name);
  const begun = Date.now();
  const well = work();
  outcomes.push(outcomeOf(name, well ? 1 : 0, well ? 0 : 1, begun));
}

/** One of vitest's projects; its tests are counted one by one. @param {string} project */
function tests(project) {
  const name = `${project} tests`;
  say(name);
  const begun = Date.now();
  const report = join(results, `${project}.json`);
  rmSync(report, { force: true });
  const well = run('vitest', [
    'run',
    '--config=test/vitest.config.ts',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const passed = counted.numPassedTests ?? 0;
  // A run that broke down without a failing test has failed all the same.
  const failed = Math.max(counted.numFailedTests ?? 0, well && passed > 0 ? 0 : 1);
  outcomes.push(outcomeOf(name, passed, failed, begun));
  for (const file of counted.testResults ?? []) takeWords(file);
}

/** Takes what a file of tests says of its failures; one that broke down outside its tests says so itself. @param {TestFile} file */
function takeWords({ name, message, assertionResults }) {
  const file = relative(root, name);
  if (message) failures.push(`${file}: ${message}`);
  for (const { status, fullName, failureMessages } of assertionResults) {
    const words = [`${file}: ${fullName}`, ...failureMessages].join('\n');
    if (status === 'failed') failures.push(words);
    else if (failureMessages.length > 0) unsteady.push(words);
  }
}

/** A file of a build, and how many bytes it takes gzipped. @param {string} name @param {string} path */
function builtFile(name, path) {
  const content = readFileSync(join(root, '.output', `${name}-mv3`, path));
  return { content, gzipped: gzipSync(content, { level: 9 }).length };
}

/** Whether the script that every page reads is within its bounds, in bytes. @param {string} name */
function isStripSmall(name) {
  const { content, gzipped } = builtFile(name, 'ticker.js');
  say(`ticker.js for ${name}: ${content.length} bytes, ${gzipped} gzipped`);
  return content.length <= 25_000 && gzipped <= 10_000;
}

/** Whether what the popup loads before its first article is: its scripts, and English words. @param {string} name */
function isPopupSmall(name) {
  const page = `${builtFile(name, 'popup.html').content}`;
  const loaded = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path = '']) => path);
  const gzipped = [...loaded, 'words/en.js'].reduce(
    (sum, path) => sum + builtFile(name, path).gzipped,
    0,
  );
  say(`${loaded.length + 1} scripts of the popup for ${name}: ${gzipped} bytes gzipped`);
  return loaded.length > 0 && gzipped <= 60_000;
}

/** @param {string} name @param {number} passed @param {number} failed @param {number} begun @returns {Outcome} */
function outcomeOf(name, passed, failed, begun) {
  return { name, passed, failed, seconds: (Date.now() - begun) / 1000 };
}

const parts = {
  static() {
    check('types', () => run('wxt', ['prepare']) && run('tsc', ['--noEmit', '-p', '.']));
    check('lint and format', () => run('biome', ['check', '.']));
    check('unused code', () => run('knip', []));
  },
  unit: () => tests('unit'),
  builds() {
    check('build for Chrome', () => run('wxt', ['build', '-b', 'chrome']));
    check('build for Firefox', () => run('wxt', ['build', '-b', 'firefox']));
    check('builds with pseudo words', () =>
      ['chrome', 'firefox'].every((name) => run('wxt', ['build', '-b', name, '--mode', 'pseudo'])),
    );
    check('size of the strip', () => ['chrome', 'firefox'].every(isStripSmall));
    check('size of the popup', () => ['chrome', 'firefox'].every(isPopupSmall));
  },
  chromium: () => tests('chromium'),
  firefox: () => tests('firefox'),
};

/** @type {Record<string, (keyof typeof parts)[]>} */
const runs = {
  all: ['static', 'unit', 'builds', 'chromium', 'firefox'],
  unit: ['unit'],
  browser: ['builds', 'chromium', 'firefox'],
  chromium: ['builds', 'chromium'],
  firefox: ['builds', 'firefox'],
};

const chosen = runs[process.argv[2] ?? 'all'] ?? runs.all;
installPackages();
const browsers = /** @type {const} */ (['chromium', 'firefox']);
installBrowsers(browsers.filter((name) => chosen.includes(name)));
mkdirSync(results, { recursive: true });
for (const part of chosen) parts[part]();

for (const [title, told] of Object.entries({
  'Passed at the second go': unsteady,
  Failures: failures,
})) {
  if (told.length > 0) console.log(`\n${title}\n${told.join('\n\n')}`);
}
console.log('\nSummary');
for (const { name, passed, failed, seconds } of outcomes) {
  const mark = failed === 0 ? '\u2713' : '\u2717';
  const counts = `${passed} passed, ${failed} failed`.padEnd(24);
  console.log(`  ${mark} ${name.padEnd(20)} ${counts} ${seconds.toFixed(1)} s`);
}
const sum = (/** @type {'passed' | 'failed'} */ key) =>
  outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
