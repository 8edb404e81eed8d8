import { hostsAsked } from '../../lib/access.ts';
import { hostReason } from '../../lib/i18n/access-reason.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import { activeSources, type SourcesChoice } from '../../lib/news/sources.ts';
import { isByFrankfurter } from '../../lib/rates/providers/frankfurter.ts';
import { rateProviders } from '../../lib/rates/providers/index.ts';
import { Chapter, Part } from './frame.tsx';

interface AboutChapterProps {
  version: string;
  sources: SourcesChoice;
  messages: Messages;
}

/** What this is, on what terms it and its data come, and what becomes of what is known of its user. */
export function AboutChapter({ version, sources, messages }: AboutChapterProps) {
  const { about: words, sections, privacyText } = messages.options;
  const providers = rateProviders.filter(({ id }) => !isByFrankfurter(id));
  return (
    <Chapter id="about" title={sections.about}>
      <p>
        <b>{words.version(version)}</b> · {words.licence}
      </p>
      <p class="quiet">{words.advice}</p>
      <Part id="terms" title={words.terms}>
        <h4>{words.ratesTerms}</h4>
        <ul class="links">
          {providers.map(({ id, name, home, terms }) => (
            <li key={id}>
              <a href={home}>{name}</a> <span class="quiet">· {terms}</span>
            </li>
          ))}
        </ul>
        <h4>{sections.sources}</h4>
        <p>{words.newsTerms}</p>
        <ul class="links">
          {activeSources(sources).map(({ id, name, home, url }) => (
            <li key={id}>
              <a href={home || url}>{name}</a>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="privacy" title={words.privacy}>
        <p>{privacyText}</p>
        <details>
          <summary>{words.hosts}</summary>
          <dl class="reasons">
            {hostsAsked(sources).map((host) => (
              <div key={host}>
                <dt>{host}</dt>
                <dd>{hostReason(host, sources, messages)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </Part>
    </Chapter>
  );
}
