import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packScript } from '../../world/pack-script.ts';

/** What the strip is measured beside. */
export const rivals = ['empty', 'least', 'marquee', 'frame-loop', 'react-fast-marquee'] as const;

type Rival = (typeof rivals)[number];

/**
 * Makes an extension that is nothing but one content script.
 *
 * @returns its folder, within `folder`
 */
export async function packRival(rival: Rival, folder: string): Promise<string> {
  const into = join(folder, rival);
  await mkdir(into);
  await packScript(new URL(`${rival}.ts`, import.meta.url).pathname, into, 'ticker.js');
  const run_at = rival === 'least' ? 'document_start' : 'document_end';
  const script = { matches: ['https://*/*'], js: ['ticker.js'], run_at };
  const manifest = {
    manifest_version: 3,
    name: rival,
    version: '1',
    permissions: ['storage'],
    content_scripts: [script],
  };
  await writeFile(join(into, 'manifest.json'), JSON.stringify(manifest));
  return into;
}
