import type { ReadonlySignal, Signal } from '@preact/signals';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import type { Edit } from '../shared/shown-settings.ts';

/** What all of the options' actions work with. */
export interface OptionsDesk {
  settings: ReadonlySignal<Settings | null>;
  /** What became of the last thing that was done. */
  status: Signal<string>;
  words(): PageMessages['options'];
  /** @param what what the change is called when it is undone; else it is called by what it changed */
  change(edit: Edit, what?: string): Promise<void>;
  /** Asks sources at once, not at the next alarm. */
  refresh(which?: 'all' | 'due'): Promise<void>;
  /** Reads anew what the store tells of. */
  readStore(): Promise<void>;
}
