import type { StoreChange } from '../platform/store-channel.ts';
import type { Settings } from '../settings/schema.ts';
import type { Store } from '../store/schema.ts';
import type { Fetch } from './fetch-source.ts';

/** Everything a refresh needs of the world, so that it can run in a test as in the worker. */
export interface RefreshWorld {
  store: Store;
  settings: Settings;
  fetch: Fetch;
  now: () => number;
  /** The interval as it is when the refresh ends; it may have been changed meanwhile. */
  everyMinutes: () => Promise<number>;
  /** From 0 to 1. */
  random: () => number;
  online: () => boolean;
  /** Whether the user lets us ask hosts (match patterns) for this; some are asked for only when they are wanted. */
  mayAsk: (origins: readonly string[], what: 'rates' | 'news') => Promise<boolean>;
  /** Whether the browser grants access to hosts. The required ones are asked without it too, for some answer any page. */
  hasAccess: (origins: readonly string[]) => Promise<boolean>;
  /** Told as soon as a source has brought something. */
  announce: (change: StoreChange) => void;
}
