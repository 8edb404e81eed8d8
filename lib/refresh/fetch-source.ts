import type { SourceFailure } from '../journal.ts';
import type { Heard } from '../traffic.ts';

/** The browser's `fetch`, or a test's. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface SourceRequest {
  url: string;
  accept: string;
  /** How long it may take, in milliseconds; 15 seconds where nothing is said. */
  within?: number;
  /** The validators the source gave last time, sent back as they came. */
  etag?: string | null;
  lastModified?: string | null;
}

export type SourceAnswer =
  | { state: 'ok'; body: Uint8Array; truncated: boolean; headers: Headers; url: string }
  | { state: 'not-modified'; headers: Headers }
  | { state: 'failed'; failure: SourceFailure; status: number | null; headers: Headers };

/** No source may hold a refresh up for longer, in milliseconds. */
const patience = 15_000;

/** Bytes of a body that are read; what lies behind is not waited for. */
const bodyLimit = 4 * 1024 * 1024;

/**
 * One polite request: no cookies, no referrer, conditional where validators are held, ended in time, read as a stream up to 4 MB. Never throws: each failure is an answer.
 *
 * @param heard told of the hosts that were asked and of the bytes that came
 */
export async function fetchSource(
  request: SourceRequest,
  fetch: Fetch,
  signal: AbortSignal,
  heard: Heard = () => undefined,
): Promise<SourceAnswer> {
  const timeout = AbortSignal.timeout(request.within ?? patience);
  let bytes = 0;
  let answered = request.url;
  try {
    const response = await fetch(request.url, {
      headers: requestHeaders(request),
      // With validators of our own the browser's cache must not answer for the source.
      cache: request.etag || request.lastModified ? 'no-store' : 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, timeout]),
    });
    const { headers, status } = response;
    if (response.url) answered = response.url;
    if (status === 304) return { state: 'not-modified', headers };
    if (!response.ok) {
      await response.body?.cancel();
      return { state: 'failed', failure: failureOf(status), status, headers };
    }
    const { body, truncated } = await readBody(response);
    bytes = body.length;
    return { state: 'ok', body, truncated, headers, url: answered };
  } catch {
    const failure: SourceFailure = signal.aborted
      ? { kind: 'cancelled' }
      : { kind: timeout.aborted ? 'timeout' : 'unreachable' };
    return { state: 'failed', failure, status: null, headers: new Headers() };
  } finally {
    tellContacts(request.url, answered, bytes, heard);
  }
}

/** A redirect to another host is a request to each of the two; the second one sent what came. */
function tellContacts(asked: string, answered: string, bytes: number, heard: Heard): void {
  const [first, last] = [new URL(asked).hostname, new URL(answered).hostname];
  if (first !== last) heard({ host: first, requests: 1, bytes: 0 });
  heard({ host: last, requests: 1, bytes });
}

function requestHeaders({ accept, etag, lastModified }: SourceRequest): Record<string, string> {
  return {
    Accept: accept,
    ...(etag ? { 'If-None-Match': etag } : {}),
    ...(lastModified ? { 'If-Modified-Since': lastModified } : {}),
  };
}

/** 401, 403, 406 and 451 are what sites say to clients they do not want. */
function failureOf(status: number): SourceFailure {
  if (status === 410) return { kind: 'gone' };
  return [401, 403, 406, 451].includes(status) ? { kind: 'blocked' } : { kind: 'status', status };
}

/** Reads up to the limit. A connection that breaks in the middle leaves what had come. */
async function readBody(response: Response): Promise<{ body: Uint8Array; truncated: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  try {
    while (reader && length < bodyLimit) {
      const { done, value } = await reader.read();
      if (done) return { body: joined(chunks, length), truncated: false };
      chunks.push(value);
      length += value.length;
    }
    await reader?.cancel();
  } catch (broken) {
    if (length === 0) throw broken;
  }
  return { body: joined(chunks, length).subarray(0, bodyLimit), truncated: true };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const body = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.length;
  }
  return body;
}
