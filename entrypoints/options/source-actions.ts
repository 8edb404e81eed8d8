import { signal } from '@preact/signals';
import type { FeedPreview } from '../../components/settings/add-source.tsx';
import { allRates } from '../../components/settings/health/providers-part.tsx';
import type { OpmlFeed } from '../../lib/news/opml.ts';
import {
  type ChosenSource,
  ownSourceId,
  type SourcesChoice,
  withSource,
  withState,
} from '../../lib/news/sources.ts';
import { hasAccess, requestAccess } from '../../lib/platform/access.ts';
import { isRequired, originOf } from '../../lib/platform/origins.ts';
import { findFeed } from '../../lib/refresh/find-feed.ts';
import { reviveFeed } from '../../lib/store/feeds.ts';
import { openStore } from '../../lib/store/open.ts';
import { addTraffic } from '../../lib/store/traffic.ts';
import { type Contact, localDay } from '../../lib/traffic.ts';
import { allowSources } from './allow-sources.ts';
import type { OptionsDesk } from './desk.ts';

/** What the options do with sources: find, add, switch on, and ask again those that failed. */
export function createSourceActions({ change, refresh, inStore, readStore, status }: OptionsDesk) {
  /** The source that is being asked again; null where none is. */
  const asking = signal<string | null>(null);

  /**
   * What is added is asked at once, as soon as the worker can know of it.
   *
   * @returns whether it could be stored
   */
  async function readSources(edit: (choice: SourcesChoice) => SourcesChoice): Promise<boolean> {
    const stored = await change((held) => ({ ...held, sources: edit(held.sources) }));
    if (stored) void refresh();
    return stored;
  }

  async function addSources(listed: readonly OpmlFeed[]): Promise<boolean> {
    const added = listed.map((feed) => ({ ...feed, id: ownSourceId(feed.url) }));
    return await readSources((choice) => added.reduce(withSource, choice));
  }

  const actions = {
    needsAccess: (address: string) => !isRequired(originOf(address)),
    async onSourceOn(source: ChosenSource) {
      if (!(await requestAccess([originOf(source.url)]))) return;
      await inStore((store) => reviveFeed(store, source.id));
      await readSources((choice) => withState(choice, source.id, 'on'));
    },
    async onFind(address: string): Promise<FeedPreview> {
      if (!(await requestAccess([originOf(address)]))) return { state: 'refused' };
      const contacts: Contact[] = [];
      const found = await findFeed(
        address,
        (url, init) => fetch(url, init),
        (url) => hasAccess([originOf(url)]),
        (contact) => contacts.push(contact),
      );
      // A feed is no worse for not having been counted.
      const counted = openStore().then((store) =>
        addTraffic(store, localDay(Date.now()), contacts),
      );
      await counted.catch(() => undefined);
      return found;
    },
    onAdd({ url, title, home }: Extract<FeedPreview, { state: 'found' }>) {
      return addSources([{ url, name: title, home }]);
    },
    async onAskAgain(id: string) {
      asking.value = id;
      try {
        const revived = await inStore(async (store) => {
          if (id !== allRates) await reviveFeed(store, id);
        });
        // Where that could not be written, what an answer brings could not be kept either.
        if (revived !== null) await refresh('due');
      } finally {
        asking.value = null;
      }
      await readStore();
    },
    async onOpmlImport(feeds: readonly OpmlFeed[]) {
      await allowSources(feeds);
      if (!(await addSources(feeds))) return;
      status.value = ({ options }) => options.opml.added(feeds.length);
    },
  };

  return { asking, actions };
}
