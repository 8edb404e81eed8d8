import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { optionsSections } from '../../lib/settings/sections.ts';
import { arrive, followReader, keepInAddress, whenTouched } from './walk.ts';

interface ContentsProps {
  /** What the sections tell of has come, and they have their height. */
  settled: boolean;
  words: PageMessages['options'];
}

/** The way to each section, with the one marked that is being read. */
export function Contents({ settled, words }: ContentsProps) {
  const [current, setCurrent] = useState<string>('');
  useEffect(() => {
    arrive();
    addEventListener('hashchange', arrive);
    const end = followReader(optionsSections, (id) => {
      setCurrent(id);
      // The first section is where everybody begins: that is no walk yet.
      if (id !== optionsSections[0] || location.hash !== '') keepInAddress(id);
    });
    return () => {
      removeEventListener('hashchange', arrive);
      end();
    };
  }, []);
  const touched = useRef(false);
  const came = useRef(location.hash);
  useEffect(
    () =>
      whenTouched(() => {
        touched.current = true;
      }),
    [],
  );
  // What came in above has moved the place away from whoever has not moved yet.
  useEffect(() => {
    if (settled && !touched.current && location.hash === came.current) arrive();
  }, [settled]);
  return (
    <nav class="contents" aria-label={words.contents}>
      <ul>
        {optionsSections.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              {words.sections[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
