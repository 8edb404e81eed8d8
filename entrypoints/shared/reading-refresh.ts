import { type ReadonlySignal, signal } from '@preact/signals';
import { type RefreshOutcome, refreshOutcome } from '../../components/reading/refresh-outcome.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import type { RefreshProgress } from '../../lib/journal.ts';
import { startRefresh } from '../../lib/platform/refresh-port.ts';

/** The refresh that this page has started or joined, and what it brought. */
export interface ReadingRefresh {
  progress: ReadonlySignal<RefreshProgress | null>;
  outcome: ReadonlySignal<RefreshOutcome | null>;
  /** Refreshes, or follows the refresh that runs already. */
  refresh(): Promise<void>;
  /** Follows the first refresh of all, which nobody here has asked for: how far it is, and no word at its end. */
  joinFirst(): Promise<void>;
  cancel(): void;
  dismissOutcome(): void;
}

export function createReadingRefresh(messages: ReadonlySignal<Messages>): ReadingRefresh {
  const progress = signal<RefreshProgress | null>(null);
  const outcome = signal<RefreshOutcome | null>(null);
  let cancel: () => void = () => undefined;

  async function follow(): Promise<RefreshOutcome> {
    progress.value = { done: 0, total: 0, asking: [] };
    const running = startRefresh((so) => {
      progress.value = so;
    });
    cancel = running.cancel;
    try {
      return refreshOutcome(await running.finished, messages.value);
    } catch {
      return { line: messages.value.popup.interrupted, failures: null, sources: [] };
    } finally {
      progress.value = null;
    }
  }

  return {
    progress,
    outcome,
    async refresh() {
      outcome.value = null;
      outcome.value = await follow();
    },
    async joinFirst() {
      await follow();
    },
    cancel: () => cancel(),
    dismissOutcome() {
      outcome.value = null;
    },
  };
}
