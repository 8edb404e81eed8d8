import * as v from 'valibot';
import { announceButtonChange } from './toolbar-button.ts';

/** What a write changed: enough for an open page to know what to read again. */
const changeSchema = v.picklist(['rates', 'entries', 'journal', 'alerts']);

export type StoreChange = v.InferOutput<typeof changeSchema>;

const channelName = 'steppewire-store';

/** Tells every other open page of the extension, and the worker, that the store holds something new. */
export function announceStoreChange(change: StoreChange): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(change);
  channel.close();
  announceButtonChange();
}

/** Calls `listener` at every announcement of another context; returns what ends that. */
export function followStoreChanges(listener: (change: StoreChange) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    const change = v.safeParse(changeSchema, data);
    if (change.success) listener(change.output);
  };
  return () => channel.close();
}
