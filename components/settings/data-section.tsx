import type { ChangeSettings } from './change-settings.ts';
import { Section } from './frame.tsx';
import { OpmlPart, type OpmlProps } from './opml-part.tsx';
import { RateFilePart, type RateFileProps } from './rate-file-part.tsx';
import { RefreshPart } from './refresh-part.tsx';
import { SavedFilePart, type SavedFileProps } from './saved-file-part.tsx';
import { SettingsFilePart, type SettingsFileProps } from './settings-file-part.tsx';
import { StoragePart, type StorageProps } from './storage-part.tsx';
import { SyncPart, type SyncPartProps } from './sync-part.tsx';

export interface DataProps
  extends SettingsFileProps,
    OpmlProps,
    SavedFileProps,
    RateFileProps,
    StorageProps,
    SyncPartProps {
  onChange: ChangeSettings;
}

/** What comes in and how often, what can be carried away as a file, and what is kept. */
export function DataSection(props: DataProps) {
  return (
    <Section id="data" title={props.messages.options.sections.data}>
      <RefreshPart {...props} />
      <SettingsFilePart {...props} />
      <OpmlPart {...props} />
      <SavedFilePart {...props} />
      <RateFilePart {...props} />
      <SyncPart {...props} />
      <StoragePart {...props} />
    </Section>
  );
}
