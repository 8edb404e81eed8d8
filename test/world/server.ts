import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { generate } from 'selfsigned';
import { utcDay } from '../../lib/rates/calendar.ts';
import { feedAt, sectionFeed, sectionPage } from './feeds.ts';
import { amountsPage, hostilePage, onePagePdf, samplePage, spyPage } from './pages.ts';
import { currencyApiFile, frankfurterAnswer, type RateDay, rateDays } from './rates.ts';

/** Any picture will do. */
const picture = new URL('../../public/icon/128.png', import.meta.url);

/** What a host does instead of answering as it should. */
type Fault =
  | { kind: 'down' }
  | { kind: 'status'; status: number; body?: string }
  | { kind: 'body'; body: string | Uint8Array; type?: string }
  | { kind: 'redirect'; to: string }
  /** Nothing is answered until the fault is lifted. */
  | { kind: 'hang' };

interface LoggedRequest {
  host: string;
  path: string;
  headers: IncomingMessage['headers'];
}

/** An internet of one machine: it answers for every host, over TLS. */
export interface World {
  /** Where every host is served. */
  port: number;
  /** A CONNECT proxy that leads every host there. */
  proxyPort: number;
  /** The days that rates are known of, oldest first. */
  days: readonly RateDay[];
  requests: LoggedRequest[];
  /** Faults by host; the host `*` stands for all that have none of their own. */
  faults: Map<string, Fault>;
  /** Days of currency-api that have not been published. */
  unpublished: Set<string>;
  /** Factors on the newest day's rates, by currency: what a host tells of it, and of no other day. */
  moves: Map<string, number>;
  /** Factors on all that a host tells, by host: a provider that has gone mad. */
  scales: Map<string, number>;
  /** Scripts of pages, by path. */
  scripts: Map<string, string>;
  /** Lifts every fault; what hung is answered now. */
  heal(): void;
  close(): Promise<void>;
}

/** Starts a world in which it is `now` (epoch milliseconds). */
export async function startWorld(now = Date.now()): Promise<World> {
  const days = rateDays(utcDay(now));
  const requests: LoggedRequest[] = [];
  const faults = new Map<string, Fault>();
  const unpublished = new Set<string>();
  const hanging = new Set<() => void>();
  const moves = new Map<string, number>();
  const scales = new Map<string, number>();
  const scripts = new Map<string, string>();
  const told = (host: string) =>
    days
      .filter(({ date }) => !unpublished.has(date))
      .map((day, n, all) => changedDay(day, n === all.length - 1 ? moves : null, scales.get(host)));
  const pems = await generate([{ name: 'commonName', value: 'steppewire.test' }], {
    keySize: 2048,
  });
  const server = createServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    requests.push({ host, path: request.url ?? '/', headers: request.headers });
    const url = new URL(request.url ?? '/', `https://${host}`);
    const script = scripts.get(url.pathname);
    if (script !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      response.end(script);
      return;
    }
    const fault = faults.get(host) ?? faults.get('*');
    if (fault?.kind === 'hang') {
      hanging.add(() => respond(request, response, url, undefined, told(host), now));
      return;
    }
    respond(request, response, url, fault, told(host), now);
  });
  const port = await listen(server);
  const proxy = createProxy(port);
  const proxyPort = await listen(proxy);
  return {
    port,
    proxyPort,
    days,
    requests,
    faults,
    unpublished,
    moves,
    scales,
    scripts,
    heal() {
      faults.clear();
      unpublished.clear();
      scales.clear();
      for (const release of hanging) release();
      hanging.clear();
    },
    async close() {
      for (const release of hanging) release();
      server.closeAllConnections();
      proxy.close();
      server.close();
      await once(server, 'close');
    },
  };
}

function changedDay(
  { date, perUsd }: RateDay,
  moves: ReadonlyMap<string, number> | null,
  scale = 1,
): RateDay {
  const changed = [...perUsd].map(([code, rate]): [string, number] => [
    code,
    rate * scale * (moves?.get(code) ?? 1),
  ]);
  return { date, perUsd: new Map(changed) };
}

async function listen(server: ReturnType<typeof createTcpServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port }: AddressInfo = addressOf(server);
  return port;
}

function addressOf(server: ReturnType<typeof createTcpServer>): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address;
}

/** Leads every tunnel, whatever host it is for, to the one port. */
function createProxy(port: number) {
  return createTcpServer((client) => {
    client.once('data', (head) => {
      if (!head.toString('latin1').startsWith('CONNECT ')) {
        client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const inner = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        inner.pipe(client);
        client.pipe(inner);
      });
      inner.on('error', () => client.destroy());
    });
    client.on('error', () => undefined);
  });
}

interface Reply {
  status: number;
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  fault: Fault | undefined,
  days: readonly RateDay[],
  now: number,
): void {
  if (fault?.kind === 'down') {
    request.socket.destroy();
    return;
  }
  // What the host is asked for at the other address, it has.
  const elsewhere = fault?.kind === 'redirect' && url.pathname === new URL(fault.to, url).pathname;
  const reply = elsewhere
    ? { status: 200, type: 'application/rss+xml', body: sectionFeed(now) }
    : fault
      ? faultyReply(fault)
      : soundReply(request, url, days, now);
  response.writeHead(reply.status, { 'content-type': reply.type, ...reply.headers });
  response.end(reply.body);
}

function faultyReply(fault: Fault): Reply {
  if (fault.kind === 'status') {
    return { status: fault.status, type: 'text/html', body: fault.body ?? 'No' };
  }
  if (fault.kind === 'redirect') {
    return { status: 301, type: 'text/html', body: '', headers: { location: fault.to } };
  }
  const body = fault.kind === 'body' ? fault : { body: '', type: undefined };
  return { status: 200, type: body.type ?? 'text/html', body: body.body };
}

function soundReply(
  request: IncomingMessage,
  url: URL,
  days: readonly RateDay[],
  now: number,
): Reply {
  const { hostname, pathname, searchParams } = url;
  if (hostname === 'api.frankfurter.dev' && pathname === '/v2/rates') {
    const headers = { 'access-control-allow-origin': '*' };
    return { type: 'application/json', ...frankfurterAnswer(searchParams, days), headers };
  }
  const date = currencyApiDate(url);
  if (date !== null) {
    const file = currencyApiFile(date, days);
    if (file === null) return { status: 404, type: 'text/plain', body: 'Not found' };
    return { status: 200, type: 'application/json', body: file };
  }
  if (hostname === 'timesca.com' && pathname === '/section/feed/') {
    return { status: 200, type: 'application/rss+xml', body: sectionFeed(now) };
  }
  if (hostname === 'timesca.com' && pathname === '/section/') {
    return { status: 200, type: 'text/html', body: sectionPage };
  }
  const feed = feedAt(hostname, pathname, now);
  if (feed) {
    const headers = { etag: feed.etag, 'last-modified': feed.lastModified };
    const type = 'application/rss+xml; charset=UTF-8';
    const known = request.headers['if-none-match'] === feed.etag;
    return { status: known ? 304 : 200, type, body: known ? '' : feed.body, headers };
  }
  return page(pathname);
}

function page(pathname: string): Reply {
  const html = { status: 200, type: 'text/html; charset=utf-8' };
  switch (pathname) {
    case '/hostile':
      return {
        ...html,
        body: hostilePage,
        headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
      };
    case '/strict':
      return {
        ...html,
        body: '<!doctype html><title>Strict</title><p>text',
        headers: { 'content-security-policy': "default-src 'none'" },
      };
    case '/amounts':
      return { ...html, body: amountsPage };
    case '/spy':
      return { ...html, body: spyPage };
    case '/framed':
      return { ...html, body: '<title>Frames</title><iframe src="/inner"></iframe>' };
    case '/data.xml':
      return { status: 200, type: 'text/xml', body: '<a><b>c</b></a>' };
    case '/picture.png':
      return { status: 200, type: 'image/png', body: readFileSync(picture) };
    case '/paper.pdf':
      return { status: 200, type: 'application/pdf', body: onePagePdf() };
    case '/favicon.ico':
      return { status: 404, type: 'text/plain', body: '' };
    default: {
      const found = galleryPage(pathname);
      if (found) return { ...html, ...found };
      return { ...html, body: samplePage('Any page you happen to be reading') };
    }
  }
}

/** One of the hostile pages of the gallery, or null. */
function galleryPage(path: string): { body: string; type?: string } | null {
  const [, name, ending] = /^\/gallery\/([\w-]+)\.(x?html)$/.exec(path) ?? [];
  if (name === undefined) return null;
  const body = readFileSync(new URL(`../gallery/${name}.${ending}`, import.meta.url), 'utf8');
  return ending === 'xhtml' ? { body, type: 'application/xhtml+xml' } : { body };
}

/** The day a request to one of currency-api's hosts asks for, or null. */
function currencyApiDate({ hostname, pathname }: URL): string | null {
  if (!pathname.endsWith('/v1/currencies/usd.min.json')) return null;
  const [, fromPath] = /^\/npm\/@fawazahmed0\/currency-api@([\w-]+)\//.exec(pathname) ?? [];
  const [, fromHost] = /^([\w-]+)\.currency-api\.pages\.dev$/.exec(hostname) ?? [];
  if (hostname === 'cdn.jsdelivr.net') return fromPath ?? null;
  return fromHost ?? null;
}
