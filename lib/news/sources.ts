import { siteOfPage } from '../sites.ts';
import type { FeedSource } from './feed-source.ts';
import { digestOf } from './identity.ts';
import { sourceList } from './source-list.ts';

/** Whether a source is read: `paused` keeps it in the list and asks it for nothing. */
export type SourceState = 'on' | 'paused' | 'off';

/** What a user has chosen of the sources. */
export interface SourcesChoice {
  /** Only where it differs from what it would be. */
  states: Readonly<Record<string, SourceState>>;
  names: Readonly<Record<string, string>>;
  own: readonly OwnSource[];
}

/** A source that its user has added. */
export interface OwnSource {
  id: string;
  name: string;
  url: string;
  home: string;
}

/** A source and what its user has made of it. */
export interface ChosenSource extends FeedSource {
  state: SourceState;
  /** Added by the user, so that nothing of it is left once it is removed. */
  own: boolean;
}

/** The id of an own source: of its address, so that one that is added on two devices is one. */
export function ownSourceId(url: string): string {
  return `own-${digestOf(url)}`;
}

/** More sources of one's own than this are neither read nor synchronised. */
export const mostOwnSources = 40;

/** Every source there is, listed and own, under the names and in the states that were chosen. */
export function chosenSources({ states, names, own }: SourcesChoice): ChosenSource[] {
  const listed = sourceList.map(({ on, ...source }): ChosenSource => {
    const state = states[source.id] ?? (on ? 'on' : 'off');
    return { ...source, name: names[source.id] ?? source.name, state, own: false };
  });
  const added = own.map(
    (source): ChosenSource => ({
      ...source,
      name: names[source.id] ?? source.name,
      language: '',
      implies: null,
      state: states[source.id] ?? 'on',
      own: true,
    }),
  );
  return [...listed, ...added];
}

/** The sources that are asked. */
export function activeSources(choice: SourcesChoice): ChosenSource[] {
  return chosenSources(choice).filter(({ state }) => state === 'on');
}

/**
 * What sources are called. Stories outlive their source: one that was removed is called by the site of the story
 * (`link`), and by its id where that is not known either.
 */
export function sourceNamer(choice: SourcesChoice): (id: string, link?: string) => string {
  const names = new Map(chosenSources(choice).map(({ id, name }) => [id, name]));
  return (id, link = '') => names.get(id) ?? siteOfPage(link) ?? id;
}

/** The choice with a source in another state; an own source that is put off is gone. */
export function withState(choice: SourcesChoice, id: string, state: SourceState): SourcesChoice {
  const own = choice.own.filter((source) => source.id !== id || state !== 'off');
  const listed = sourceList.find((source) => source.id === id);
  const usual: SourceState = !listed || listed.on ? 'on' : 'off';
  const { [id]: _, ...others } = choice.states;
  const gone = !listed && state === 'off';
  const names = gone ? withName(choice, id, '').names : choice.names;
  const states = gone || state === usual ? others : { ...others, [id]: state };
  return { own, names, states };
}

/** The choice with a source under another name; an empty one gives it its own back. */
export function withName(choice: SourcesChoice, id: string, name: string): SourcesChoice {
  const { [id]: _, ...others } = choice.names;
  const written = name.trim().slice(0, 80);
  return { ...choice, names: written === '' ? others : { ...others, [id]: written } };
}

/** The choice with one more own source; a feed that is known already is switched on instead. */
export function withSource(choice: SourcesChoice, source: OwnSource): SourcesChoice {
  const known = chosenSources(choice).find(({ url }) => url === source.url);
  if (known) return withState(choice, known.id, 'on');
  if (choice.own.length >= mostOwnSources) return choice;
  return { ...choice, own: [...choice.own, source] };
}
