import { useState } from 'preact/hooks';
import { healthReport } from '../../../lib/health-report.ts';
import { Part } from '../frame.tsx';
import type { HealthProps } from './health-props.ts';

/** A text about all this for whoever is to mend something, without anything that is the user's own. */
export function ReportPart({ settings, messages, facts, now, onCopy }: HealthProps) {
  const { healthPage: words } = messages.options;
  const [said, setSaid] = useState('');
  const text = healthReport(settings, facts, now);
  const copy = async () => setSaid((await onCopy(text)) ? words.copied : words.notCopied);
  return (
    <Part id="report" title={words.report}>
      <p class="quiet">{words.reportAbout}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status">{said}</span>
      </p>
      <details>
        <summary>{words.reportShow}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <pre tabIndex={0}>{text}</pre>
      </details>
    </Part>
  );
}
