import { hostsAsked } from '../../lib/access.ts';
import { hostReason } from '../../lib/i18n/access-reason.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { nameOfProvider } from '../../lib/i18n/provider-name.ts';
import { activeSources, type SourcesChoice } from '../../lib/news/sources.ts';
import { isByFrankfurter } from '../../lib/rates/providers/frankfurter.ts';
import { rateProviders } from '../../lib/rates/providers/index.ts';
import { Part, Section } from './frame.tsx';
import { NewsPart } from './news-part.tsx';

interface AboutSectionProps {
  version: string;
  sources: SourcesChoice;
  messages: PageMessages;
  /** What is new came into view. */
  onNewsSeen(): void;
}

/** What this is, on what terms it and its data come, and what becomes of what is known of its user. */
export function AboutSection({ version, sources, messages, onNewsSeen }: AboutSectionProps) {
  const { about: words, sections, privacyText } = messages.options;
  const providers = rateProviders.filter(({ id }) => !isByFrankfurter(id));
  return (
    <Section id="about" title={sections.about}>
      <p>
        <b>{words.version(version)}</b> · {words.licence}
      </p>
      <p class="quiet">{words.advice}</p>
      <NewsPart messages={messages} onSeen={onNewsSeen} />
      <Part id="terms" title={words.terms}>
        <h4>{words.ratesTerms}</h4>
        <ul class="links">
          {providers.map((provider) => (
            <li key={provider.id}>
              <a href={provider.home}>{nameOfProvider(provider, messages)}</a>{' '}
              <span class="quiet">· {messages.options.providers.terms[provider.terms]}</span>
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
    </Section>
  );
}
