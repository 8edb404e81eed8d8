import { signal } from '@preact/signals';
import type { SyncView } from '../../components/settings/sync-part.tsx';
import { readRestored } from '../../lib/platform/saved-copies.ts';
import { loadHeld, withSettingsLocked } from '../../lib/platform/settings-storage.ts';
import {
  followSyncStatus,
  forgetSynced,
  hasSynced,
  loadSyncStatus,
} from '../../lib/platform/sync-storage.ts';
import { parseSyncStatus } from '../../lib/sync/status.ts';

/** How synchronising stands, as the options show it, and what can be done about it there. */
export function createSyncState() {
  const view = signal<SyncView>({
    status: parseSyncStatus(null),
    lies: false,
    outcome: null,
    cameBack: null,
    savedBack: null,
  });

  async function read(): Promise<void> {
    const [status, lies, { cameBack }, savedBack] = await Promise.all([
      loadSyncStatus(),
      hasSynced(),
      loadHeld(),
      readRestored(),
    ]);
    view.value = { ...view.value, status, lies, cameBack, savedBack };
  }

  return {
    view,
    actions: {
      async onForgetSynced() {
        // After the change that switched it off.
        const removed = await withSettingsLocked(forgetSynced).then(
          () => true,
          () => false,
        );
        await read();
        view.value = { ...view.value, outcome: removed ? 'forgotten' : 'notForgotten' };
      },
    },
    async begin(): Promise<void> {
      followSyncStatus(() => void read());
      await read();
    },
  };
}
