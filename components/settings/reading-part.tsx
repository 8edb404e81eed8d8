import { useState } from 'preact/hooks';
import type { PageMessages } from '../../lib/i18n/pages/en.ts';
import { articlesOnPage, type Settings } from '../../lib/settings/schema.ts';
import { Part } from './frame.tsx';
import type { ChangeSettings } from './options.tsx';

interface ReadingPartProps {
  settings: Settings;
  words: PageMessages['options'];
  onChange: ChangeSettings;
}

/** How articles are read in the popup and the side panel: how many on a page, and whether letters are keys. */
export function ReadingPart({ settings, words: { reading: words }, onChange }: ReadingPartProps) {
  const [wrong, setWrong] = useState(false);
  const { least, most } = articlesOnPage;
  const { pageSize, keys } = settings.reading;
  const set = (change: Partial<Settings['reading']>) =>
    onChange((before) => ({ ...before, reading: { ...before.reading, ...change } }));
  const setPageSize = (written: string) => {
    const size = Number(written);
    const fits = Number.isInteger(size) && size >= least && size <= most;
    setWrong(!fits);
    if (fits) set({ pageSize: size });
  };
  return (
    <Part id="reading" title={words.title}>
      <label for="page-size">{words.pageSize}</label>
      <input
        id="page-size"
        type="number"
        min={least}
        max={most}
        step={1}
        key={pageSize}
        defaultValue={String(pageSize)}
        aria-describedby="page-size-hint"
        aria-invalid={wrong}
        onChange={({ currentTarget }) => setPageSize(currentTarget.value)}
      />
      <p id="page-size-hint" class={wrong ? 'wrong' : 'quiet'}>
        {wrong ? words.pageSizeWrong(least, most) : words.pageSizeHint(least, most)}
      </p>
      <label class="line">
        <input
          id="reading-keys"
          type="checkbox"
          checked={keys}
          aria-describedby="reading-keys-hint"
          onChange={() => set({ keys: !keys })}
        />
        {words.keys}
      </label>
      <p id="reading-keys-hint" class="quiet">
        {words.keysHint}
      </p>
    </Part>
  );
}
