import type { ComponentChildren } from 'preact';
import type { OptionsSection } from '../../lib/settings/sections.ts';

interface SectionProps {
  id: OptionsSection;
  title: string;
  children: ComponentChildren;
}

/** One section of the options, under its heading; addresses lead to it by its id. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface PartProps {
  id: string;
  title: string;
  children: ComponentChildren;
}

/** A part of a section; it has an id too, which never changes, for links from elsewhere. It is no landmark: there are many. */
export function Part({ id, title, children }: PartProps) {
  return (
    <section id={id} class="part">
      <h3 tabIndex={-1}>{title}</h3>
      {children}
    </section>
  );
}
