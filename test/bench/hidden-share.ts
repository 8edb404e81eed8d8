import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../drive/rig.ts';

/*
 * What a page takes of its main thread behind another tab. The driver of the other measurements lets every page
 * believe that it is in front, so this one speaks to the browser itself (https://chromedevtools.github.io/devtools-protocol).
 */

/** Seconds after which an extension that was just installed has nothing new to tell. */
const calmAfter = 10;

type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

/**
 * @param switches the browser's own, without a profile
 * @param isReady an expression that is true in the page once it can be measured
 * @returns percent of the main thread over `seconds`
 */
export async function hiddenShare(
  switches: readonly string[],
  address: string,
  isReady: string,
  seconds: number,
): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'steppewire-hidden-'));
  const browser = spawn(
    process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...switches,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  try {
    const port = await until('the port', async () => {
      const [first] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
      return first;
    });
    const open = async (url: string): Promise<string> => {
      const opened = await fetch(`http://127.0.0.1:${port}/json/new?${url}`, { method: 'PUT' });
      return (await opened.json()).webSocketDebuggerUrl;
    };
    const send = await speakTo(await open(address));
    const says = async (expression: string) => {
      const { result } = await send('Runtime.evaluate', { expression });
      return typeof result === 'object' && result !== null && Reflect.get(result, 'value') === true;
    };
    await until('the page', () => says(isReady));
    await open('about:blank');
    await until('the page to be hidden', () => says('document.hidden'));
    await pause(calmAfter);
    const before = await taskTime(send);
    await pause(seconds);
    return Math.round((((await taskTime(send)) - before) / seconds) * 100_000) / 1000;
  } finally {
    browser.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function speakTo(target: string): Promise<Send> {
  const socket = new WebSocket(target);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    waiting.get(id)?.(result);
  });
  let id = 0;
  const send: Send = (method, params = {}) => {
    id += 1;
    const own = id;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => waiting.set(own, resolve));
  };
  await send('Performance.enable');
  return send;
}

async function pause(seconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

/** Seconds that the page's main thread has been busy. */
async function taskTime(send: Send): Promise<number> {
  const { metrics } = await send('Performance.getMetrics');
  const all: { name: string; value: number }[] = Array.isArray(metrics) ? metrics : [];
  return all.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}
