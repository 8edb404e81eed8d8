import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { type Plain, type Rig, type RigOptions, type Tab, until } from './rig.ts';

/** Chromium through the DevTools protocol, which sees closed shadow roots. */
export async function launchChromium(options: RigOptions): Promise<Rig> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: options.headless ?? true,
    ignoreHTTPSErrors: options.world !== null,
    viewport: { width: 1280, height: 720 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    args: switches(options),
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extension = `chrome-extension://${new URL(worker.url()).host}`;
  const browser = await context.browser()?.newBrowserCDPSession();
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));

  const workerTarget = async () => {
    const found = await browser?.send('Target.getTargets');
    return found?.targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(extension),
    );
  };

  return {
    name: 'chromium',
    closed,
    async open(address, size) {
      const page = await context.newPage();
      if (size) await page.setViewportSize(size);
      const url = address.includes('://') ? address : `${extension}/${address}`;
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return await tabOf(context, page);
    },
    async tabAt(part) {
      const page = await until(`a tab at ${part}`, async () =>
        context.pages().find((candidate) => candidate.url().includes(part)),
      );
      return await tabOf(context, page);
    },
    async pressButton() {
      const [worker] = context.serviceWorkers();
      // The button itself is the browser's own and cannot be pressed here; so no `activeTab` comes with it.
      await worker?.evaluate(() => Reflect.get(globalThis, 'chrome').action.openPopup());
    },
    async pressCommand(command) {
      const [worker] = context.serviceWorkers();
      await worker?.evaluate(
        (name) => Reflect.get(globalThis, 'chrome').commands.onCommand.dispatch(name),
        command,
      );
    },
    async reload() {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(async (id) => {
        const { developerPrivate } = Reflect.get(globalThis, 'chrome');
        // Without that mode, an unpacked extension does not come back.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.reload(id, { failQuietly: true });
      }, new URL(extension).host);
      await page.close();
      await until('the worker', async () => (await workerTarget()) !== undefined);
    },
    async stopWorker() {
      const target = await workerTarget();
      if (target) await browser?.send('Target.closeTarget', { targetId: target.targetId });
      await until('the worker to end', async () => (await workerTarget()) === undefined);
    },
    workerRuns: async () => (await workerTarget()) !== undefined,
    setOffline: (offline) => context.setOffline(offline),
    close: () => context.close(),
  };
}

function switches({ extension, world, languages }: RigOptions): string[] {
  const closedWorld = world
    ? [`--host-resolver-rules=MAP * 127.0.0.1:${world.port}`, '--ignore-certificate-errors']
    : [];
  // The sandbox cannot be had by root, and only there is it left out.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...closedWorld,
    ...asRoot,
    ...(languages ? [`--accept-lang=${languages}`] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
}

async function tabOf(context: BrowserContext, page: Page): Promise<Tab> {
  const session = await context.newCDPSession(page);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  return {
    said: () => said,
    address: async () => page.url(),
    run: async <Result, Given extends Plain>(
      work: (given: Given) => Result | Promise<Result>,
      given: Given,
    ) => {
      const expression = `(${work})(${literal(given)})`;
      return await evaluated<Result>(session, expression);
    },
    inTicker: async <Result, Given extends Plain>(
      work: (root: ShadowRoot, given: Given) => Result | Promise<Result>,
      given: Given,
    ) => {
      const root = await shadowRoot(session);
      if (root === null) return null;
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: root,
        functionDeclaration: `function () { return (${work})(this, ${literal(given)}) }`,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'It threw');
      return result.value as Result;
    },
    async point(x, y, click = false) {
      await page.mouse.move(x, y);
      const button = click === 'middle' ? 'middle' : 'left';
      if (click) await page.mouse.click(x, y, { button, delay: 100 });
    },
    resize: (size) => page.setViewportSize(size),
    async pretend({ print, forcedColors, reducedMotion, moreContrast }) {
      await page.emulateMedia({
        media: print ? 'print' : null,
        forcedColors: forcedColors ? 'active' : null,
        reducedMotion: reducedMotion ? 'reduce' : null,
        contrast: moreContrast ? 'more' : null,
      });
    },
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.insertText(text),
    async chooseConvert(selector) {
      const text = await page.locator(selector).first().textContent();
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      // The menu belongs to the system and cannot be opened here, so its event is given to the worker.
      await worker.evaluate(
        async ([selected, url]) => {
          const { contextMenus, tabs } = Reflect.get(globalThis, 'chrome');
          const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
          // The entry is there: what is not cannot be changed.
          await contextMenus.update('convert-selection', {});
          const info = { menuItemId: 'convert-selection', selectionText: selected, pageUrl: url };
          contextMenus.onClicked.dispatch(info, tab);
        },
        [text ?? '', page.url()],
      );
    },
    async picture(file) {
      await page.screenshot({ path: file });
    },
    close: () => page.close(),
  };
}

async function evaluated<Result>(session: CDPSession, expression: string): Promise<Result> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'It threw');
  return result.value as Result;
}

/** The handle of the ticker's shadow root; null where there is none. */
async function shadowRoot(session: CDPSession): Promise<string | null> {
  const { root } = await session.send('DOM.getDocument', { depth: 2, pierce: true });
  const page = root.children?.find(({ localName }) => localName === 'html');
  const host = page?.children?.find(({ localName }) => localName === 'steppewire-ticker');
  const backendNodeId = host?.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  return object.objectId ?? null;
}

function literal(given: Plain): string {
  return given === undefined ? 'undefined' : JSON.stringify(given);
}
