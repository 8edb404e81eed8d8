import { bytesText, wholeText } from '../../lib/i18n/measure.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import type { StorageUse } from '../../lib/storage-use.ts';
import { ConfirmButton } from './confirm-button.tsx';
import { Part } from './frame.tsx';

/** What can be cleared: a kind of what the store keeps, or the settings. */
export type ClearedKind = StorageUse['kind'] | 'settings';

/** How much of something is kept. */
export interface KeptKind extends Omit<StorageUse, 'kind'> {
  kind: ClearedKind;
}

export interface StorageProps {
  messages: PageMessages;
  kept: readonly KeptKind[];
  /** What the browser counts in all, in bytes, and how much it allows; null where it does not say. */
  total: { used: number; allowed: number } | null;
  onClear(kind: ClearedKind): void;
}

/** How much of each kind is kept, and the way to be rid of it. */
export function StoragePart({ messages, kept, total, onClear }: StorageProps) {
  const { storage: words } = messages.options;
  return (
    <Part id="storage" title={words.title}>
      <p class="quiet">{words.about}</p>
      <table class="kept">
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.size}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {kept.map((use) => (
            <tr key={use.kind} data-kind={use.kind}>
              <th scope="row">{words.kinds[use.kind]}</th>
              <td>{use.kind === 'settings' ? '' : wholeText(use.count, messages)}</td>
              <td>{sizeText(use, messages)}</td>
              <td>
                <ClearButton kind={use.kind} messages={messages} onClear={onClear} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total && (
        <p class="quiet">
          {words.total(bytesText(total.used, messages), bytesText(total.allowed, messages))}
        </p>
      )}
    </Part>
  );
}

function sizeText({ bytes, estimated }: KeptKind, messages: PageMessages): string {
  const size = bytesText(bytes, messages);
  return estimated ? messages.options.storage.roughly(size) : size;
}

interface ClearButtonProps {
  kind: ClearedKind;
  messages: PageMessages;
  onClear(kind: ClearedKind): void;
}

function ClearButton({ kind, messages, onClear }: ClearButtonProps) {
  const { storage: words } = messages.options;
  const undo = kind === 'settings' ? 'yes' : kind === 'saved' ? 'saved' : 'no';
  return (
    <ConfirmButton
      label={words.clear}
      name={words.clearKind(words.kinds[kind])}
      question={words.question[kind]}
      sentences={[words.goes[kind], words.stays[kind], words.undo[undo]]}
      yes={words.confirm[kind]}
      no={words.cancel}
      onYes={() => onClear(kind)}
    />
  );
}
