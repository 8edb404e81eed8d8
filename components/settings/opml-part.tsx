import { useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { decodeBytes } from '../../lib/news/feed/decode-bytes.ts';
import { type OpmlFeed, readOpml } from '../../lib/news/opml.ts';
import { chosenSources, mostOwnSources, type SourcesChoice } from '../../lib/news/sources.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { FileButton } from './file-button.tsx';
import { Part } from './frame.tsx';

export interface OpmlProps {
  settings: Settings;
  messages: PageMessages;
  onOpmlExport(): void;
  /** Adds sources, with the permissions they take; called in a click. */
  onOpmlImport(feeds: readonly OpmlFeed[]): void;
}

/** Lists of sources, for other feed readers and from them. */
export function OpmlPart({ settings, messages, onOpmlExport, onOpmlImport }: OpmlProps) {
  const { opml: words, news, settingsFile } = messages.options;
  const [list, setList] = useState<{ file: string; feeds: readonly OpmlFeed[] } | null>(null);
  const choose = async (file: File) => {
    // Lists are as old as feeds, and in as many encodings.
    const text = decodeBytes(new Uint8Array(await file.arrayBuffer()), null);
    setList({ file: file.name, feeds: readOpml(text) });
  };
  const { added, known, room } = sorted(list?.feeds ?? [], settings.sources);
  return (
    <Part id="opml" title={words.title}>
      <p class="quiet">{words.about}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={onOpmlExport}>
          {words.export}
        </button>
        <FileButton
          label={words.import}
          accept=".opml,.xml,text/x-opml,text/xml"
          onFile={(file) => void choose(file)}
        />
      </p>
      {list?.feeds.length === 0 && (
        <p class="wrong" role="alert">
          {news.notOpml}
        </p>
      )}
      {list && list.feeds.length > 0 && (
        <div class="preview" role="status">
          <p>
            <b>{words.found(list.file, list.feeds.length)}</b>
          </p>
          {known > 0 && <p>{added.length === 0 ? words.allKnown : words.known(known)}</p>}
          {added.length > room && <p class="wrong">{words.tooMany(mostOwnSources)}</p>}
          <ul>
            {added.slice(0, room).map(({ url, name }) => (
              <li key={url}>
                {name} <span class="quiet">{url}</span>
              </li>
            ))}
          </ul>
          <p class="buttons">
            {added.length > 0 && room > 0 && (
              <button
                type="button"
                class="button strong"
                onClick={() => {
                  onOpmlImport(added.slice(0, room));
                  setList(null);
                }}
              >
                {words.add(Math.min(added.length, room))}
              </button>
            )}
            <button type="button" class="button" onClick={() => setList(null)}>
              {settingsFile.cancel}
            </button>
          </p>
        </div>
      )}
    </Part>
  );
}

/** Which of a list's feeds are new, how many are read already, and how many more there is room for. */
function sorted(feeds: readonly OpmlFeed[], choice: SourcesChoice) {
  const read = new Set(
    chosenSources(choice)
      .filter(({ state }) => state === 'on')
      .map(({ url }) => url),
  );
  const added = feeds.filter(({ url }) => !read.has(url));
  const room = Math.max(0, mostOwnSources - choice.own.length);
  return { added, known: feeds.length - added.length, room };
}
