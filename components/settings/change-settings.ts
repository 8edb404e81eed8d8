import type { Settings } from '../../lib/settings/schema.ts';

/** How a section changes the settings: it says what becomes of them, and never writes by itself. */
export type ChangeSettings = (edit: (settings: Settings) => Settings) => void;
