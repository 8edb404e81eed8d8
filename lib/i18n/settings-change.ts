import { sourceNamer } from '../news/sources.ts';
import { chosenTopics } from '../news/topics-choice.ts';
import { watchedName } from '../rates/watchlist.ts';
import { type FieldChange, isSame, nameOf } from '../settings/field-changes.ts';
import type { Settings } from '../settings/schema.ts';
import { type OptionsSection, optionsSections, sectionOf } from '../settings/sections.ts';
import type { LeftOut } from '../settings/settings-file.ts';
import type { Step } from '../settings/undo.ts';
import { alertText } from './alert.ts';
import { ownNames } from './languages.ts';
import type { PageMessages } from './pages/en.ts';
import { ruleText } from './rule.ts';

/** Elements of a list that a line names; the rest is counted. */
const named = 5;

/** What a field is called: `speed of the strip`. */
function fieldName(path: readonly string[], { options }: PageMessages): string {
  const { changed, fields } = options;
  return (
    wordOf(path.slice(0, 2).join('.'), fields) ?? wordOf(path[0] ?? '', fields) ?? changed.other
  );
}

/** A word by its name, which may be anything that was written in a file: `constructor` too. */
function wordOf(name: string, words: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

/** What some changes were about, for “Undo: …”. */
export function whatChanged(changes: readonly FieldChange[], messages: PageMessages): string {
  const names = new Set(changes.map(({ path }) => fieldName(path, messages)));
  const [first = messages.options.changed.other] = names;
  return names.size > 1 ? messages.options.steps.several(names.size) : first;
}

/** What a step is called when it is undone. */
export function stepText({ kind, changes }: Step, messages: PageMessages): string {
  return kind === 'edit' ? whatChanged(changes, messages) : messages.options.steps[kind];
}

/** Changes of one section, a line each. */
export interface SectionChange {
  section: OptionsSection;
  lines: readonly string[];
}

/** What would change, in words, section by section. */
export function changedSections(
  changes: readonly FieldChange[],
  before: Settings,
  after: Settings,
  messages: PageMessages,
): SectionChange[] {
  const names = elementNames(before, after, messages);
  const bySection = Map.groupBy(changes, ({ path }) => sectionOf(path));
  return optionsSections.flatMap((section) => {
    const own = bySection.get(section) ?? [];
    const lines = own.flatMap((change) => changeLines(change, names, messages));
    return lines.length > 0 ? [{ section, lines }] : [];
  });
}

/** What of a file was left out, a line each. */
export function leftOutLines(leftOut: readonly LeftOut[], messages: PageMessages): string[] {
  const { settingsFile } = messages.options;
  return leftOut.map(({ path, elements }) => {
    const field = fieldName(path, messages);
    return elements === null
      ? settingsFile.leftField(field)
      : settingsFile.leftElements(field, elements);
  });
}

type Names = (element: unknown) => string;

function changeLines({ path, before, after }: FieldChange, names: Names, messages: PageMessages) {
  const { changed } = messages.options;
  const field = fieldName(path, messages);
  if (Array.isArray(before) || Array.isArray(after)) {
    const [was, is] = [Array.isArray(before) ? before : [], Array.isArray(after) ? after : []];
    return listLines(field, was, is, names, messages);
  }
  const [from, to] = [before, after].map((value) => valueText(path, value, messages));
  const [, , whose] = path;
  return whose === undefined
    ? [changed.becomes(field, from ?? '', to ?? '')]
    : [changed.becomesOf(field, names(whose), from ?? '', to ?? '')];
}

function listLines(
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
  names: Names,
  messages: PageMessages,
): string[] {
  const { changed } = messages.options;
  const was = new Map(before.map((element) => [nameOf(element), element]));
  const is = new Map(after.map((element) => [nameOf(element), element]));
  const added = after.filter((element) => !was.has(nameOf(element)));
  const removed = before.filter((element) => !is.has(nameOf(element)));
  const altered = after.filter((element) => {
    const held = was.get(nameOf(element));
    return held !== undefined && !isSame(held, element);
  });
  const told = (elements: readonly unknown[], tell: typeof changed.added) =>
    elements.length > 0 ? [tell(field, listed(elements, names, messages))] : [];
  const lines = [
    ...told(added, changed.added),
    ...told(removed, changed.removed),
    ...told(altered, changed.altered),
  ];
  return lines.length > 0 ? lines : [changed.reordered(field)];
}

function listed(elements: readonly unknown[], names: Names, messages: PageMessages): string {
  const some = elements.slice(0, named).map(names).join(', ');
  const more = elements.length - named;
  return more > 0 ? messages.options.changed.more(some, more) : some;
}

/** What the elements of the lists are called, and what ids stand for. */
function elementNames(before: Settings, after: Settings, messages: PageMessages): Names {
  const all = [before, after].flatMap((settings): [string, string][] => [
    ...settings.rates.watchlist.map((pair): [string, string] => [nameOf(pair), watchedName(pair)]),
    ...settings.alerts.map((alert): [string, string] => [alert.id, alertText(alert, messages)]),
    ...settings.rules.map((rule): [string, string] => [
      rule.id,
      ruleText(rule, settings, messages),
    ]),
    ...chosenTopics(settings.topics, messages.topicNames).map(({ id, label }): [string, string] => [
      id,
      label,
    ]),
    ...settings.sources.own.map(({ id, name }): [string, string] => [id, name]),
  ]);
  const names = new Map(all);
  const sourceName = sourceNamer(after.sources);
  return (element) => {
    const name = nameOf(element);
    return names.get(name) ?? (typeof element === 'string' ? sourceName(element) : name);
  };
}

function valueText(path: readonly string[], value: unknown, messages: PageMessages): string {
  const { changed } = messages.options;
  if (value === undefined || value === '') return changed.unset;
  if (typeof value === 'boolean') return value ? changed.on : changed.off;
  const label = wordOf(String(value), labelsOf(path, messages));
  if (label !== undefined) return label;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The words of the fields that are a choice of a few. */
function labelsOf(
  path: readonly string[],
  { options, toolbar }: PageMessages,
): Readonly<Record<string, string>> {
  const { strip, sites, market, official, changed, looks } = options;
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'ticker.edge': strip.edge,
    'ticker.room': strip.room,
    'ticker.motion': strip.motion,
    'ticker.height': strip.height,
    'ticker.theme': strip.theme,
    'ticker.colours': strip.colours,
    'ticker.content': strip.content,
    'sites.mode': { everywhere: sites.everywhere, only: sites.only },
    'rates.choice': { market, official },
    'sources.states': changed.states,
    'looks.theme': looks.theme,
    language: { auto: looks.theme.system, ...ownNames },
    'toolbar.shows': {
      nothing: toolbar.nothing,
      unread: toolbar.unreadCount,
      change: toolbar.change,
    },
  };
  return labels[path.slice(0, 2).join('.')] ?? {};
}
