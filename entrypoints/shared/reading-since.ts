import { type ReadonlySignal, signal } from '@preact/signals';
import type { Messages } from '../../lib/i18n/en.ts';
import { allTopics } from '../../lib/news/entry.ts';
import { chosenTopics } from '../../lib/news/topics-choice.ts';
import { loadLastLook, saveLastLook } from '../../lib/platform/last-look.ts';
import { utcDay } from '../../lib/rates/calendar.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import {
  absence,
  daysReadSince,
  lookNow,
  type SinceLooked,
  sinceLooked,
} from '../../lib/since-looked.ts';
import { countUnreadSince } from '../../lib/store/lists.ts';
import { openStore } from '../../lib/store/open.ts';
import type { ReadingBoard } from './reading-board.ts';

/** What has happened since the last look, and this look for the next time. */
export interface ReadingSince {
  /** Null where there is nothing to tell. */
  since: ReadonlySignal<SinceLooked | null>;
  /** To be called before the articles appear, for it stands above them. */
  read(): Promise<void>;
  /** Remembers the look, once it is known what is seen. */
  keepLook(): void;
  dismiss(): void;
}

/** @param isPrivate whether nothing may be kept of what is seen here */
export function createReadingSince(
  board: ReadingBoard,
  settings: ReadonlySignal<Settings>,
  messages: ReadonlySignal<Messages>,
  isPrivate: () => boolean,
): ReadingSince {
  const since = signal<SinceLooked | null>(null);
  return {
    since,
    async read() {
      const look = loadLastLook();
      if (!look || Date.now() - look.at < absence) return;
      const shown = chosenTopics(settings.value.topics, messages.value.topicNames)
        .filter(({ hidden }) => !hidden)
        .map(({ id }) => id);
      const store = await openStore();
      const [counts] = await Promise.all([
        countUnreadSince(store, [allTopics, ...shown], look.at),
        board.read(daysReadSince(look, utcDay(Date.now()))),
      ]);
      since.value = sinceLooked(look, Date.now(), board.watched(), counts, shown);
    },
    keepLook() {
      if (isPrivate() || !board.observations.value) return;
      saveLastLook(lookNow(Date.now(), board.watched()));
    },
    dismiss() {
      since.value = null;
    },
  };
}
