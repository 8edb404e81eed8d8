import { useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { mostSites, readSite, type Sites } from '../../lib/sites.ts';
import { Choice } from '../shared/choice.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { FieldProblem, problemOf } from './field-problem.tsx';
import { Part, Section } from './frame.tsx';
import { useFocusInList } from './use-focus-in-list.ts';

interface SitesSectionProps {
  settings: Settings;
  words: PageMessages['options'];
  onChange: ChangeSettings;
  /** Forgets where the strip's tab was put on each site. */
  onForgetPlaces(): void;
}

/** On which sites the strip is shown. */
export function SitesSection({ settings, words, onChange, onForgetPlaces }: SitesSectionProps) {
  const { sites } = settings;
  const set = (edit: (before: Sites) => Partial<Sites>) =>
    onChange((before) => ({ ...before, sites: { ...before.sites, ...edit(before.sites) } }));
  return (
    <Section id="sites" title={words.sections.sites}>
      <Choice<Sites['mode']>
        name="sites-mode"
        legend={words.sites.mode}
        options={[
          ['everywhere', words.sites.everywhere],
          ['only', words.sites.only],
        ]}
        chosen={sites.mode}
        onChoose={(mode) => set(() => ({ mode }))}
      />
      {sites.mode === 'only' && (
        <SiteList
          id="only-on"
          name={words.sites.onlyOn}
          list={sites.only}
          words={words}
          onList={(edit) => set(({ only }) => ({ only: edit(only) }))}
        />
      )}
      <SiteList
        id="hidden-on"
        name={words.sites.hiddenOn}
        list={sites.hidden}
        words={words}
        onList={(edit) => set(({ hidden }) => ({ hidden: edit(hidden) }))}
      />
      <button type="button" class="button" onClick={onForgetPlaces}>
        {words.sites.forgetPlaces}
      </button>
    </Section>
  );
}

interface SiteListProps {
  id: string;
  name: string;
  list: readonly string[];
  words: PageMessages['options'];
  onList(edit: (list: readonly string[]) => readonly string[]): void;
}

function SiteList({ id, name, list, words, onList }: SiteListProps) {
  const [problem, setProblem] = useState('');
  const rows = useFocusInList<HTMLUListElement>();
  const add = (form: HTMLFormElement) => {
    const typed = String(new FormData(form).get('site') ?? '');
    const site = readSite(typed);
    if (site === null) setProblem(words.sites.noSite(typed.trim()));
    else if (list.length >= mostSites) setProblem(words.sites.full(mostSites));
    else if (list.includes(site)) setProblem(words.sites.listed(site));
    else {
      setProblem('');
      form.reset();
      onList((held) => (held.includes(site) ? held : [...held, site]));
    }
  };
  return (
    <Part id={id} title={name}>
      <ul class="sites" ref={rows}>
        {list.map((site) => (
          <li key={site} class="line">
            <span>{site}</span>
            <button
              type="button"
              class="button"
              aria-label={words.sites.remove(site)}
              onClick={() => onList((held) => held.filter((other) => other !== site))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          add(event.currentTarget);
        }}
      >
        <input
          name="site"
          type="text"
          placeholder="example.org"
          aria-label={words.sites.add(name)}
          {...problemOf(`${id}-problem`, problem)}
        />
        <button type="submit" class="button">
          {words.sites.addButton}
        </button>
      </form>
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </Part>
  );
}
