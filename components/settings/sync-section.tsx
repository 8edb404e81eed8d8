import { agoText } from '../../lib/i18n/age.ts';
import type { Messages } from '../../lib/i18n/en.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { marksCarried } from '../../lib/sync/marks.ts';
import type { SyncStatus } from '../../lib/sync/status.ts';
import type { ChangeSettings } from './options.tsx';

export interface SyncView {
  status: SyncStatus;
  /** Whether anything of ours lies with the browser's synchronised data. */
  lies: boolean;
  /** What became of removing it there, in words; '' before. */
  outcome: string;
}

export interface SyncSectionProps {
  settings: Settings;
  sync: SyncView;
  messages: Messages;
  /** Epoch milliseconds. */
  now: number;
  onChange: ChangeSettings;
  /** Removes what lies with the browser's synchronised data. */
  onForgetSynced(): void;
}

/** Whether and how far the browser carries the settings to other devices. */
export function SyncSection(props: SyncSectionProps) {
  const { settings, sync, messages, onChange, onForgetSynced } = props;
  const words = messages.options.sync;
  const { on } = settings.synchronise;
  return (
    <section id="synchronising">
      <h2>{words.title}</h2>
      <label class="line">
        <input
          type="checkbox"
          checked={on}
          aria-describedby="synchronising-hint"
          onChange={({ currentTarget }) => {
            const synchronise = { on: currentTarget.checked };
            onChange((before) => ({ ...before, synchronise }));
          }}
        />
        {words.on}
      </label>
      <p id="synchronising-hint" class="quiet">
        {words.onHint}
      </p>
      {on ? <Standing {...props} /> : <p class="standing">{words.off}</p>}
      {!on && sync.lies && (
        <p>
          {words.lies} <span class="quiet">{words.forgetHint}</span>{' '}
          <button type="button" class="button" onClick={onForgetSynced}>
            {words.forget}
          </button>
        </p>
      )}
      <p role="status">{sync.outcome}</p>
    </section>
  );
}

function Standing({ sync: { status }, messages, now }: SyncSectionProps) {
  const words = messages.options.sync;
  const { read, saved } = marksCarried;
  if (status.state === 'unavailable') return <p class="standing wrong">{words.unavailable}</p>;
  return (
    <>
      <p class={status.state === 'refused' ? 'standing wrong' : 'standing'}>{saying()}</p>
      {status.left.length > 0 && (
        <>
          <p class="wrong">{words.left}</p>
          <ul>
            {status.left.map((part) => (
              <li key={part}>{words.part[part]}</li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">
        {status.marksLeft ? words.marksCrowded(status.marks) : words.marks(read, saved)}
      </p>
    </>
  );

  function saying(): string {
    if (status.state === 'refused') return words.refused;
    return status.at === null ? words.unasked : words.well(agoText(status.at, now, messages));
  }
}
