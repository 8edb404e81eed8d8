import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Settings } from '../../lib/settings/schema.ts';
import type { Step } from '../../lib/settings/undo.ts';
import type { Store } from '../../lib/store/schema.ts';
import type { Edit } from '../shared/shown-settings.ts';
import type { Said } from './undoable-settings.ts';

/** What all of the options' actions work with. */
export interface OptionsDesk {
  settings: ReadonlySignal<Settings | null>;
  /** What became of the last thing that was done. */
  status: Signal<Said>;
  /** @returns whether it could be stored */
  change(edit: Edit, kind?: Step['kind']): Promise<boolean>;
  /** Asks sources at once, not at the next alarm. */
  refresh(which?: 'all' | 'due'): Promise<void>;
  /**
   * Does what takes the store, and says so where that is broken.
   *
   * @returns null where it could not be done
   */
  inStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result | null>;
  /** Reads anew what the store tells of. */
  readStore(): Promise<void>;
}
