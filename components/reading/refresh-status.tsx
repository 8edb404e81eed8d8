import type { Messages } from '../../lib/i18n/en.ts';
import { IconButton } from '../shared/icons.tsx';
import type { RefreshOutcome } from './refresh-outcome.ts';

/** A refresh that runs, ready to print. */
export interface ProgressView {
  done: number;
  total: number;
  /** What is being waited for, or ''. */
  asking: string;
}

interface RefreshStatusProps {
  progress: ProgressView | null;
  outcome: RefreshOutcome | null;
  words: Messages;
  onDismiss(): void;
}

/** How far a refresh is, and what it brought; what each source does, or did, is told on demand. */
export function RefreshStatus({ progress, outcome, words, onDismiss }: RefreshStatusProps) {
  return (
    <div class="refresh-status">
      {progress && (
        <progress
          max={Math.max(1, progress.total)}
          value={progress.done}
          aria-label={words.reading.refreshing}
        />
      )}
      <span role="status">
        {progress &&
          (progress.total === 0
            ? words.reading.starting
            : words.popup.progress(progress.done, progress.total))}
        {!progress && outcome?.line}
        {!progress && outcome?.failures && (
          <>
            {outcome.line !== '' && ' · '}
            <span class="failure">{outcome.failures}</span>
          </>
        )}
      </span>
      {progress && progress.asking !== '' && (
        <details key="asking">
          <summary>{words.reading.details}</summary>
          <p>{progress.asking}</p>
        </details>
      )}
      {!progress && outcome && <Report outcome={outcome} words={words} onDismiss={onDismiss} />}
    </div>
  );
}

function Report({
  outcome,
  words: { reading },
  onDismiss,
}: Pick<RefreshStatusProps, 'words' | 'onDismiss'> & { outcome: RefreshOutcome }) {
  return (
    <>
      {outcome.sources.length > 0 && (
        <details key="report">
          <summary>{reading.details}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
          <ul class="report" aria-label={reading.report} tabIndex={0}>
            {outcome.sources.map(({ id, name, text, took, failed }) => (
              <li key={id} class={failed ? 'failure' : ''}>
                <b>{name}</b> {text} {took}
              </li>
            ))}
          </ul>
        </details>
      )}
      <IconButton shape="close" label={reading.dismiss} onClick={onDismiss} />
    </>
  );
}
