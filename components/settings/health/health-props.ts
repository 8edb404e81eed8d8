import type { HealthFacts } from '../../../lib/health-report.ts';
import type { PageMessages } from '../../../lib/i18n/pages/en.ts';
import type { ChosenSource } from '../../../lib/news/sources.ts';
import type { Settings } from '../../../lib/settings/schema.ts';

export interface HealthProps {
  settings: Settings;
  messages: PageMessages;
  facts: HealthFacts;
  /** Epoch milliseconds. */
  now: number;
  /** The source that is being asked again, by its id; null where none is. */
  asking: string | null;
  /** Asks a feed or a provider again, whatever it was left alone for but its own wish. */
  onAskAgain(id: string): void;
  /** Switches a listed source on, with the permission it takes; called in a click. */
  onSourceOn(source: ChosenSource): void;
  /** Puts a text where it can be pasted from; false where the browser does not allow it. */
  onCopy(text: string): Promise<boolean>;
}
