import { describe, expect, it } from 'vitest';
import { type Fetch, fetchSource } from '../../../lib/refresh/fetch-source.ts';
import type { Contact } from '../../../lib/traffic.ts';

const request = { url: 'https://example.org/feed', accept: 'application/rss+xml' };
const never = new AbortController().signal;
const answering =
  (response: () => Response | Promise<Response>): Fetch =>
  async () =>
    response();

describe('one request to a source', () => {
  it('sends validators as they came, and neither cookies nor a referrer', async () => {
    let sent: RequestInit = {};
    const fetch: Fetch = async (_url, init) => {
      sent = init;
      return new Response(null, { status: 304 });
    };
    const conditional = {
      ...request,
      etag: 'W/"x-1"',
      lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT',
    };
    const answer = await fetchSource(conditional, fetch, never);
    expect(answer.state).toBe('not-modified');
    expect(sent.headers).toMatchObject({
      'If-None-Match': 'W/"x-1"',
      'If-Modified-Since': 'Mon, 23 Nov 2026 10:00:00 GMT',
    });
    expect(sent).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it.each([
    [403, { kind: 'blocked' }],
    [503, { kind: 'status', status: 503 }],
    [404, { kind: 'status', status: 404 }],
  ])('turns status %i into a failure', async (status, failure) => {
    const answer = await fetchSource(
      request,
      answering(() => new Response('no', { status })),
      never,
    );
    expect(answer).toMatchObject({ state: 'failed', failure, status });
  });

  it('tells an unreachable host from a refresh that was stopped', async () => {
    const broken: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await fetchSource(request, broken, never)).toMatchObject({
      failure: { kind: 'unreachable' },
    });
    const controller = new AbortController();
    controller.abort();
    expect(await fetchSource(request, broken, controller.signal)).toMatchObject({
      failure: { kind: 'cancelled' },
    });
  });

  it('keeps the part that came before the connection broke', async () => {
    let pulls = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(source) {
        pulls += 1;
        if (pulls === 1) source.enqueue(new TextEncoder().encode('<rss><item>'));
        else source.error(new TypeError('network error'));
      },
    });
    const answer = await fetchSource(
      request,
      answering(() => new Response(stream)),
      never,
    );
    expect(answer).toMatchObject({ state: 'ok', truncated: true });
    expect(answer.state === 'ok' && new TextDecoder().decode(answer.body)).toBe('<rss><item>');
  });

  it('stops reading an endless body at 4 MB', async () => {
    const chunk = new Uint8Array(1_000_000);
    const endless = new ReadableStream<Uint8Array>({ pull: (source) => source.enqueue(chunk) });
    const answer = await fetchSource(
      request,
      answering(() => new Response(endless)),
      never,
    );
    expect(answer).toMatchObject({ state: 'ok', truncated: true });
    expect(answer.state === 'ok' && answer.body.length).toBe(4 * 1024 * 1024);
  });

  it('tells of each host that it asked and of the bytes that came, whatever became of it', async () => {
    const contacts: Contact[] = [];
    const ask = (fetch: Fetch) =>
      fetchSource(request, fetch, never, (contact) => contacts.push(contact));
    await ask(async () => new Response('twelve bytes'));
    await ask(async () => new Response('no', { status: 404 }));
    await ask(async () => new Response(null, { status: 304 }));
    await ask(() => Promise.reject(new TypeError('Failed to fetch')));
    await ask(async () => {
      const response = new Response('four');
      Object.defineProperty(response, 'url', { value: 'https://elsewhere.example/feed' });
      return response;
    });
    expect(contacts).toEqual([
      { host: 'example.org', requests: 1, bytes: 12 },
      { host: 'example.org', requests: 1, bytes: 0 },
      { host: 'example.org', requests: 1, bytes: 0 },
      { host: 'example.org', requests: 1, bytes: 0 },
      { host: 'example.org', requests: 1, bytes: 0 },
      { host: 'elsewhere.example', requests: 1, bytes: 4 },
    ]);
  });
});
