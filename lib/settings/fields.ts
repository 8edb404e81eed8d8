import { isObject } from './canonical.ts';
import { identityOf } from './identity.ts';

/**
 * A value of the settings by its path: a JSON Pointer (RFC 6901) without its leading slash, in which an element of
 * a list that has identities stands under its identity (`rates/watchlist/KZT~1USD`), for its place may differ
 * between devices. Under the list's own path stands the order of its elements, where that was chosen.
 */
export type FlatSettings = ReadonlyMap<string, unknown>;

/** The paths of the lists whose elements are values of their own, by their identities. Other lists are one value each. */
export const listPaths: readonly string[] = [
  'rates/watchlist',
  'sources/own',
  'topics/own',
  'topics/hidden',
  'ticker/topics',
  'toolbar/topics',
  'rules',
  'alerts',
  'sites/hidden',
  'sites/only',
];

/** The version speaks of the whole, and is not chosen. */
const unchosen = new Set(['version']);

/** Takes settings apart. Elements of a list come in its order; those without an identity are left out. */
export function flattened(settings: Readonly<Record<string, unknown>>): FlatSettings {
  const flat = new Map<string, unknown>();
  const walk = (value: unknown, path: string) => {
    if (listPaths.includes(path) && Array.isArray(value)) {
      for (const element of value) {
        const identity = identityOf(element);
        if (identity !== null) flat.set(below(path, identity), element);
      }
    } else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value)) walk(inner, below(path, name));
    } else if (value !== undefined) {
      flat.set(path, value);
    }
  };
  for (const [name, value] of Object.entries(settings)) {
    if (!unchosen.has(name)) walk(value, below('', name));
  }
  return flat;
}

/** The identities of a list's elements, in the order in which `flat` has them. */
export function elementsIn(flat: FlatSettings, list: string): string[] {
  const begin = `${list}/`;
  return [...flat.keys()].filter((path) => path.startsWith(begin)).map(lastSegment);
}

/**
 * Puts settings together again. A list's elements come in its chosen order, the others behind in that of `flat`; a
 * list of which none is there is empty.
 */
export function unflattened(flat: FlatSettings): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  const lists = new Map<string, [identity: string, element: unknown][]>();
  // A path comes before those below it, which win where one version has a value and another has parts.
  for (const [path, value] of [...flat].sort(([a], [b]) => depth(a) - depth(b))) {
    const list = parentOf(path);
    if (listPaths.includes(path)) continue;
    if (listPaths.includes(list)) {
      lists.set(list, [...(lists.get(list) ?? []), [lastSegment(path), value]]);
    } else put(root, path, value);
  }
  for (const path of listPaths) put(root, path, ordered(lists.get(path) ?? [], flat.get(path)));
  return root;
}

/** The value at a path whose parts are all names; undefined where there is none. */
export function valueAt(settings: Readonly<Record<string, unknown>>, path: string): unknown {
  let at: unknown = settings;
  for (const name of path.split('/').map(unescaped)) at = isObject(at) ? at[name] : undefined;
  return at;
}

function ordered(elements: [identity: string, element: unknown][], order: unknown): unknown[] {
  const places = new Map(Array.isArray(order) ? order.map((identity, n) => [identity, n]) : []);
  const place = (identity: string) => places.get(identity) ?? places.size;
  return elements.sort(([a], [b]) => place(a) - place(b)).map(([, element]) => element);
}

function put(root: Record<string, unknown>, path: string, value: unknown): void {
  const segments = path.split('/').map(unescaped);
  const last = segments.pop() ?? '';
  let at = root;
  for (const segment of segments) {
    const held = Object.hasOwn(at, segment) ? at[segment] : undefined;
    const inner: Record<string, unknown> = isObject(held) ? held : {};
    define(at, segment, inner);
    at = inner;
  }
  define(at, last, value);
}

/** As an own property, whatever it is called: what other devices write must not reach a prototype. */
function define(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function below(path: string, name: string): string {
  const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
  return path === '' ? escaped : `${path}/${escaped}`;
}

const unescaped = (segment: string) => segment.replaceAll('~1', '/').replaceAll('~0', '~');
const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const lastSegment = (path: string) => unescaped(path.slice(path.lastIndexOf('/') + 1));
const depth = (path: string) => path.split('/').length;
