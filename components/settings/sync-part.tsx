import { agoText } from '../../lib/i18n/age.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { marksCarried } from '../../lib/sync/marks.ts';
import type { SyncStatus } from '../../lib/sync/status.ts';
import type { ChangeSettings } from './change-settings.ts';
import { Part } from './frame.tsx';

export interface SyncView {
  status: SyncStatus;
  /** Whether anything of ours lies with the browser's synchronised data. */
  lies: boolean;
  /** What became of removing it there; null before. */
  outcome: 'forgotten' | 'notForgotten' | null;
  /** When this device got its settings from there, in epoch milliseconds; null where it never did. */
  cameBack: number | null;
  /** When saved articles were lost here and put back, and how many; null where that never happened. */
  savedBack: { at: number; count: number } | null;
}

/** So long it is told that something came back, in milliseconds. */
const toldFor = 30 * 86_400_000;

export interface SyncPartProps {
  settings: Settings;
  sync: SyncView;
  messages: PageMessages;
  /** Epoch milliseconds. */
  now: number;
  onChange: ChangeSettings;
  /** Removes what lies with the browser's synchronised data. */
  onForgetSynced(): void;
}

/** Whether and how far the browser carries the settings to other devices. */
export function SyncPart(props: SyncPartProps) {
  const { settings, sync, messages, now, onChange, onForgetSynced } = props;
  const words = messages.options.sync;
  const { on } = settings.synchronise;
  const isRecent = (at: number | null): at is number => at !== null && at > now - toldFor;
  return (
    <Part id="synchronising" title={words.title}>
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
        <>
          <p>{words.lies}</p>
          <button
            type="button"
            class="button"
            aria-describedby="forget-synced-hint"
            onClick={onForgetSynced}
          >
            {words.forget}
          </button>
          <p id="forget-synced-hint" class="quiet">
            {words.forgetHint}
          </p>
        </>
      )}
      {isRecent(sync.cameBack) && <p>{words.cameBack(agoText(sync.cameBack, now, messages))}</p>}
      {sync.savedBack && isRecent(sync.savedBack.at) && (
        <p>{words.savedBack(sync.savedBack.count, agoText(sync.savedBack.at, now, messages))}</p>
      )}
      <p role="status">{sync.outcome && words[sync.outcome]}</p>
    </Part>
  );
}

function Standing({ sync: { status }, messages, now }: SyncPartProps) {
  const words = messages.options.sync;
  const { read, saved } = marksCarried;
  const isCrowded = status.marksRoom !== null && status.marksRoom < read + saved;
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
        {isCrowded ? words.marksCrowded(status.marksRoom ?? 0) : words.marks(read, saved)}
      </p>
    </>
  );

  function saying(): string {
    if (status.state === 'refused') return words.refused;
    return status.at === null ? words.unasked : words.well(agoText(status.at, now, messages));
  }
}
