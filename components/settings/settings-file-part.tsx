import { useState } from 'preact/hooks';
import { hostOf } from '../../lib/access.ts';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { changedSections, leftOutLines } from '../../lib/i18n/settings-change.ts';
import { activeSources } from '../../lib/news/sources.ts';
import { fieldChanges } from '../../lib/settings/field-changes.ts';
import type { Settings } from '../../lib/settings/schema.ts';
import { readSettingsFile, type SettingsFile } from '../../lib/settings/settings-file.ts';
import { focusOnce } from '../shared/focus-once.ts';
import { FileButton } from './file-button.tsx';
import { Part } from './frame.tsx';

export interface SettingsFileProps {
  settings: Settings;
  messages: PageMessages;
  /** Whether asking an address takes a permission that the installation did not give. */
  needsAccess(address: string): boolean;
  onSettingsExport(): void;
  /** Puts a file's settings in force; called in a click, for its sources may need permissions. */
  onSettingsImport(text: string): void;
}

/** A file that was chosen, as text. */
interface ChosenFile {
  name: string;
  text: string;
}

/** All settings as a file, and back again: what a file would change is shown before it changes anything. */
export function SettingsFilePart(props: SettingsFileProps) {
  const { settings, messages } = props;
  const { settingsFile: words } = messages.options;
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const choose = async (file: File) => setChosen({ name: file.name, text: await file.text() });
  return (
    <Part id="settings-file" title={words.title}>
      <p class="quiet">{words.about}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={props.onSettingsExport}>
          {words.export}
        </button>
        <FileButton
          label={words.import}
          accept=".json,application/json"
          onFile={(file) => void choose(file)}
        />
      </p>
      {chosen && (
        <ImportPreview
          {...props}
          file={chosen}
          read={readSettingsFile(chosen.text, settings)}
          onDone={() => setChosen(null)}
        />
      )}
    </Part>
  );
}

interface ImportPreviewProps extends SettingsFileProps {
  file: ChosenFile;
  read: SettingsFile;
  onDone(): void;
}

/** What the file would change, section by section, and what of it is left out. */
function ImportPreview(props: ImportPreviewProps) {
  const { file, read, settings, messages, onDone } = props;
  const { settingsFile: words, sections } = messages.options;
  if (read.state === 'wrong') {
    return (
      <p class="wrong" role="alert">
        {words.problem[read.problem]}
      </p>
    );
  }
  const changes = fieldChanges(settings, read.settings);
  const hosts = newHosts(settings, read.settings, props.needsAccess);
  const leftOut = leftOutLines(read.leftOut, messages);
  return (
    <section class="preview" aria-label={words.preview(file.name)} ref={focusOnce} tabIndex={-1}>
      <h4>{words.preview(file.name)}</h4>
      {changes.length === 0 && <p>{words.nothing}</p>}
      {changedSections(changes, settings, read.settings, messages).map(({ section, lines }) => (
        <div key={section}>
          <h5>{sections[section]}</h5>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {leftOut.length > 0 && (
        <div class="left-out">
          <p class="wrong">{words.leftOut}</p>
          <ul>
            {leftOut.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {hosts.length > 0 && <p>{words.needsAccess(hosts.join(', '))}</p>}
      <p class="buttons">
        {changes.length > 0 && (
          <button
            type="button"
            class="button strong"
            onClick={() => {
              props.onSettingsImport(file.text);
              onDone();
            }}
          >
            {words.replace}
          </button>
        )}
        <button type="button" class="button" onClick={onDone}>
          {words.cancel}
        </button>
      </p>
    </section>
  );
}

/** Hosts of sources that would be read and are not read now, and that the browser has to be asked about. */
function newHosts(
  before: Settings,
  after: Settings,
  needsAccess: (address: string) => boolean,
): string[] {
  const known = new Set(activeSources(before.sources).map(({ url }) => url));
  const added = activeSources(after.sources).filter(({ url }) => !known.has(url));
  return [...new Set(added.filter(({ url }) => needsAccess(url)).map(({ url }) => hostOf(url)))];
}
