import { useEffect, useRef } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/en.ts';
import { IconButton } from '../shared/icons.tsx';
import { type KeyCommand, keyTable } from './keys.ts';
import type { TopicTab } from './topic-tabs.tsx';

interface KeyHelpProps {
  tabs: readonly TopicTab[];
  letters: ReadonlyMap<string, string>;
  words: Messages['reading'];
  onClose(): void;
}

/** The keys of the page as a dialog: it keeps the focus, and gives it back to whoever had it. */
export function KeyHelp({ tabs, letters, words, onClose }: KeyHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const labels = new Map(tabs.map(({ id, label }) => [id, label]));
  return (
    <dialog ref={dialog} class="key-help" aria-labelledby="key-help-title" onClose={onClose}>
      <div class="key-help-head">
        <h2 id="key-help-title">{words.keysHint}</h2>
        <IconButton shape="close" label={words.dismiss} onClick={() => dialog.current?.close()} />
      </div>
      <dl>
        {rows(words).map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.topicKeys}</h3>
      <dl class="topic-keys">
        {[...letters].map(([letter, topic]) => (
          <div key={topic}>
            <dt>
              <kbd>g</kbd>
              <kbd>{letter}</kbd>
            </dt>
            <dd>{labels.get(topic)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

/** What each line of the help is about; commands that belong together share one. */
const lines: readonly { word: keyof Messages['reading']['key']; does: readonly KeyCommand[] }[] = [
  { word: 'move', does: ['next', 'previous'] },
  { word: 'open', does: ['open'] },
  { word: 'behind', does: ['behind'] },
  { word: 'save', does: ['save'] },
  { word: 'mark', does: ['mark'] },
  { word: 'page', does: ['next-page', 'previous-page'] },
  { word: 'search', does: ['search'] },
  { word: 'refresh', does: ['refresh'] },
  { word: 'topic', does: ['go'] },
  { word: 'help', does: ['help'] },
];

function rows({ key }: Messages['reading']): { keys: string[]; does: string }[] {
  const keysOf = (command: KeyCommand) =>
    keyTable.filter(({ does }) => does === command).flatMap(({ keys }) => keys);
  return [
    ...lines.map(({ word, does }) => ({
      keys: [...does.flatMap(keysOf), ...(word === 'move' ? ['↓', '↑'] : [])],
      does: key[word],
    })),
    { keys: ['Esc'], does: key.close },
  ];
}
