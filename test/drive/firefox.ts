import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { type Bidi, connectBidi } from './bidi.ts';
import { type Place, type Plain, type Rig, type RigOptions, type Tab, until } from './rig.ts';

/** The add-on's id in the manifest, and the address its pages get in the browsers that tests start. */
const addOn = 'steppewire@steppewire.org';
const uuid = '6b1f7d0e-52d4-4c55-9f43-2a8f3b1c7d90';

/** Firefox through WebDriver BiDi; system access is for opening the extension's own pages. */
export async function launchFirefox(options: RigOptions): Promise<Rig> {
  const profile = await mkdtemp(join(tmpdir(), 'steppewire-firefox-'));
  await writeFile(join(profile, 'user.js'), preferences(options));
  const flags = ['--remote-debugging-port=0', '--remote-allow-system-access', '--no-remote'];
  const display = (options.headless ?? true) ? ['--headless'] : [];
  const browser = spawn(
    process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    [...display, ...flags, '--profile', profile],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const bidi = await connectBidi(`${await endpointOf(browser)}/session`);
  const capabilities = { alwaysMatch: { acceptInsecureCerts: options.world !== null } };
  await bidi.send('session.new', { capabilities }, v.unknown());
  const extensionData = { type: 'path', path: options.extension };
  await bidi.send('webExtension.install', { extensionData }, v.unknown());
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] }, v.unknown());
  return {
    name: 'firefox',
    closed: bidi.closed,
    open: (address, size) => openTab(bidi, address, size),
    tabAt: (part) => tabAt(bidi, part),
    pressButton: () => inBrowser(bidi, pressButton, addOn),
    pressCommand: async (command) => {
      await until(`the key for ${command}`, () => inBrowser(bidi, pressCommand, command));
    },
    reload: () => inBrowser(bidi, reloadAddOn, addOn),
    stopWorker: () => inBrowser(bidi, terminateWorker, addOn),
    workerRuns: () => inBrowser(bidi, workerState, addOn),
    setOffline: (offline) => inBrowser(bidi, switchNetwork, offline ? 'off' : 'on'),
    async close() {
      const gone = browser.exitCode === null ? once(browser, 'exit') : Promise.resolve();
      await bidi.send('browser.close', {}, v.unknown()).catch(() => browser.kill());
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function preferences({ world, dark, reducedMotion, languages }: RigOptions): string {
  const proxy: Record<string, Plain> = world
    ? {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': world.proxyPort,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': world.proxyPort,
        'services.settings.server': 'data:,#',
      }
    : {};
  const chosen: Record<string, Plain> = {
    ...proxy,
    // What a user would be asked in a prompt is granted.
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.webextensions.uuids': JSON.stringify({ [addOn]: uuid }),
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    ...(languages ? { 'intl.accept_languages': languages } : {}),
    'browser.startup.page': 0,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
  return Object.entries(chosen)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Firefox says on its error stream where it listens. */
async function endpointOf(browser: ChildProcess): Promise<string> {
  if (!browser.stderr) throw new Error('Firefox has no error stream');
  for await (const line of createInterface({ input: browser.stderr })) {
    const [, endpoint] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (endpoint) {
      browser.stderr.resume();
      return endpoint;
    }
  }
  throw new Error('Firefox ended before it listened');
}

const contextSchema = v.object({ context: v.string() });
const treeSchema = v.object({
  contexts: v.array(v.object({ context: v.string(), url: v.string() })),
});

async function openTab(
  bidi: Bidi,
  address: string,
  size: { width: number; height: number } = { width: 1280, height: 720 },
): Promise<Tab> {
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' }, contextSchema);
  await bidi.send('browsingContext.setViewport', { context, viewport: size }, v.unknown());
  const url = address.includes('://') ? address : `moz-extension://${uuid}/${address}`;
  // The answer to a navigation into the extension never comes, for the page changes its process; so it is
  // not waited for.
  await bidi.send('browsingContext.navigate', { context, url, wait: 'none' }, v.unknown());
  const tab = tabOf(bidi, context);
  await until(`${url} to load`, async () =>
    tab.run((wanted) => document.URL.startsWith(wanted) && document.readyState !== 'loading', url),
  );
  return tab;
}

async function tabAt(bidi: Bidi, part: string): Promise<Tab> {
  const { context } = await until(`a tab at ${part}`, async () => {
    const { contexts } = await bidi.send('browsingContext.getTree', { maxDepth: 0 }, treeSchema);
    return contexts.find(({ url }) => url.includes(part));
  });
  return tabOf(bidi, context);
}

const entrySchema = v.object({
  text: v.nullable(v.string()),
  source: v.object({ context: v.optional(v.string()) }),
});

function tabOf(bidi: Bidi, context: string): Tab {
  const said: string[] = [];
  bidi.on('log.entryAdded', (params) => {
    const entry = v.safeParse(entrySchema, params);
    if (entry.success && entry.output.source.context === context)
      said.push(entry.output.text ?? '');
  });
  return {
    said: () => said,
    address: () => call(bidi, { context }, '() => document.URL', []),
    run: async <Result, Given extends Plain>(
      work: (given: Given) => Result | Promise<Result>,
      given: Given,
    ) => await call<Result>(bidi, { context }, `() => (${work})(${literal(given)})`, []),
    inTicker: async <Result, Given extends Plain>(
      work: (root: ShadowRoot, given: Given) => Result | Promise<Result>,
      given: Given,
    ) => {
      const sharedId = await shadowRoot(bidi, context);
      if (sharedId === null) return null;
      const source = `(root) => (${work})(root, ${literal(given)})`;
      return await call<Result>(bidi, { context }, source, [{ sharedId }]);
    },
    async point(x, y, click = false) {
      const at = whole({ x, y });
      const button = click === 'middle' ? 1 : 0;
      const clicking = click
        ? [
            { type: 'pointerDown', button },
            { type: 'pause', duration: 100 },
            { type: 'pointerUp', button },
          ]
        : [];
      await pointer(bidi, context, [{ type: 'pointerMove', ...at }, ...clicking]);
    },
    async resize(size) {
      await bidi.send('browsingContext.setViewport', { context, viewport: size }, v.unknown());
    },
    async pretend(medium) {
      await bidi.send('browsingContext.activate', { context }, v.unknown());
      await inBrowser(bidi, pretendMedium, JSON.stringify(medium));
    },
    async drag(from, to) {
      const actions = [
        { type: 'pointerMove', ...whole(from) },
        { type: 'pointerDown', button: 0 },
        ...[1, 2, 3, 4].map((step) => ({
          type: 'pointerMove',
          ...whole({
            x: from.x + ((to.x - from.x) * step) / 4,
            y: from.y + ((to.y - from.y) * step) / 4,
          }),
        })),
        { type: 'pointerUp', button: 0 },
      ];
      await pointer(bidi, context, actions);
    },
    press: (key) =>
      key === 'Shift+Tab'
        ? pressBack(bidi, context)
        : typeKeys(bidi, context, [keys.get(key) ?? key]),
    type: (text) => typeKeys(bidi, context, [...text]),
    async chooseConvert(selector, entry = 'Convert ') {
      const source = `() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        getSelection().selectAllChildren(element);
        const range = getSelection().getRangeAt(0).getBoundingClientRect();
        return { x: range.left + 10, y: range.top + range.height / 2 };
      }`;
      const place = await call<Place>(bidi, { context }, source, []);
      const press = [
        { type: 'pointerMove', ...whole(place) },
        { type: 'pointerDown', button: 2 },
        { type: 'pointerUp', button: 2 },
      ];
      await pointer(bidi, context, press);
      await until('the menu', () => inBrowser(bidi, chooseMenuEntry, entry));
    },
    async picture(file) {
      const schema = v.object({ data: v.string() });
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context }, schema);
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    async close() {
      await bidi.send('browsingContext.close', { context }, v.unknown());
    },
  };
}

const whole = ({ x, y }: Place) => ({ x: Math.round(x), y: Math.round(y) });

async function pointer(bidi: Bidi, context: string, actions: readonly object[]): Promise<void> {
  const parameters = { pointerType: 'mouse' };
  const source = { type: 'pointer', id: 'mouse', parameters, actions };
  await bidi.send('input.performActions', { context, actions: [source] }, v.unknown());
}

async function typeKeys(bidi: Bidi, context: string, values: readonly string[]): Promise<void> {
  const actions = values.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  const source = { type: 'key', id: 'keyboard', actions };
  await bidi.send('input.performActions', { context, actions: [source] }, v.unknown());
}

/** Shift and Tab together. */
async function pressBack(bidi: Bidi, context: string): Promise<void> {
  const [shift, tab] = ['\uE008', '\uE004'];
  const actions = [
    { type: 'keyDown', value: shift },
    { type: 'keyDown', value: tab },
    { type: 'keyUp', value: tab },
    { type: 'keyUp', value: shift },
  ];
  const source = { type: 'key', id: 'keyboard', actions };
  await bidi.send('input.performActions', { context, actions: [source] }, v.unknown());
}

/** Keys by the code points that WebDriver gives them. */
const keys: ReadonlyMap<string, string> = new Map([
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Escape', '\uE00C'],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['Backspace', '\uE003'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
  ['Home', '\uE011'],
  ['End', '\uE010'],
]);

const calledSchema = v.variant('type', [
  v.object({
    type: v.literal('success'),
    result: v.object({ type: v.string(), value: v.optional(v.unknown()) }),
  }),
  v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
]);

/** Calls a function and brings its result back as JSON. */
async function call<Result>(
  bidi: Bidi,
  target: object,
  source: string,
  given: readonly object[],
): Promise<Result> {
  const functionDeclaration = `async (...given) => JSON.stringify(await (${source})(...given)) ?? ''`;
  const params = { functionDeclaration, target, awaitPromise: true, arguments: given };
  const called = await bidi.send('script.callFunction', params, calledSchema);
  if (called.type === 'exception') throw new Error(called.exceptionDetails.text);
  const { value } = called.result;
  return JSON.parse(typeof value === 'string' && value !== '' ? value : 'null');
}

const hostSchema = v.object({
  result: v.object({
    value: v.optional(v.object({ shadowRoot: v.nullish(v.object({ sharedId: v.string() })) })),
  }),
});

/** The handle of the ticker's shadow root, closed as it is; null where there is none. */
async function shadowRoot(bidi: Bidi, context: string): Promise<string | null> {
  const params = {
    expression: "document.querySelector('html > steppewire-ticker')",
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  };
  const { result } = await bidi.send('script.evaluate', params, hostSchema);
  return result.value?.shadowRoot?.sharedId ?? null;
}

function literal(given: Plain): string {
  return given === undefined ? 'undefined' : JSON.stringify(given);
}

/** Runs a function with the browser's own rights, in its main window. */
async function inBrowser<Result>(
  bidi: Bidi,
  work: (given: string) => Result | Promise<Result>,
  given: string,
): Promise<Result> {
  const tree = await bidi.send(
    'browsingContext.getTree',
    { 'moz:scope': 'chrome', maxDepth: 0 },
    treeSchema,
  );
  const context = tree.contexts[0]?.context ?? '';
  return await call(bidi, { context }, `() => (${work})(${literal(given)})`, []);
}

/** What of Firefox's own objects is used; they have no published types. */
interface FirefoxExtension {
  backgroundState: string;
  terminateBackground(options: object): Promise<void>;
}

declare const WebExtensionPolicy: {
  getByID(id: string): { extension: FirefoxExtension } | null;
};

declare const Services: { io: { offline: boolean } };

declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    ExtensionParent: {
      apiManager: {
        global: {
          browserActionFor(extension: FirefoxExtension | undefined): {
            triggerAction(window: Window): Promise<void>;
          };
        };
      };
    };
  };
  importESModule(url: 'resource://gre/modules/AddonManager.sys.mjs'): {
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  };
};

/** Does what a press of the toolbar's button does. */
async function pressButton(id: string): Promise<void> {
  const parent = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { browserActionFor } = parent.ExtensionParent.apiManager.global;
  await browserActionFor(WebExtensionPolicy.getByID(id)?.extension).triggerAction(window);
}

async function reloadAddOn(id: string): Promise<void> {
  const manager = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await manager.AddonManager.getAddonByID(id)).reload();
}

/** Firefox keeps an extension's keys as elements of its window, in the order of the manifest. */
function pressCommand(command: string): boolean {
  const order = ['toggle-ticker', 'pause-ticker', 'hide-everything'];
  const keys = document.querySelectorAll('keyset[id^="ext-keyset-id-steppewire"] key');
  const key = keys[order.indexOf(command)];
  key?.dispatchEvent(new Event('command'));
  return key !== undefined;
}

function switchNetwork(to: string): void {
  Services.io.offline = to === 'off';
}

async function terminateWorker(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id)?.extension.terminateBackground({
    disableResetIdleForTest: true,
  });
}

function workerState(id: string): boolean {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState === 'running';
}

/** Chooses the entry of the page's open context menu whose label begins so, and closes the menu. */
function chooseMenuEntry(label: string): boolean {
  const menu = document.querySelector('#contentAreaContextMenu');
  const entry = [...(menu?.querySelectorAll('menuitem') ?? [])].find((item) =>
    item.getAttribute('label')?.startsWith(label),
  );
  if (!menu || !entry || Reflect.get(menu, 'state') !== 'open') return false;
  Reflect.get(menu, 'activateItem').call(menu, entry);
  return true;
}

/** Overrides the media of the tab in front. */
function pretendMedium(wanted: string): void {
  const { print, forcedColors, reducedMotion } = JSON.parse(wanted);
  const { selectedBrowser } = Reflect.get(window, 'gBrowser');
  const context = selectedBrowser.browsingContext;
  context.mediumOverride = print ? 'print' : '';
  context.forcedColorsOverride = forcedColors ? 'active' : 'none';
  context.prefersReducedMotionOverride = reducedMotion ? 'reduce' : 'none';
}
