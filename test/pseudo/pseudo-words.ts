import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What stands in whose place. */
const standIns: ReadonlyMap<string, string> = new Map([
  [fileOf('../../lib/i18n/en.ts'), fileOf('./en.ts')],
  [fileOf('../../lib/i18n/pages/en.ts'), fileOf('./pages-en.ts')],
]);

/** Puts pseudo words in the place of the English ones: `wxt build --mode pseudo`, which is for looking at alone. */
export function pseudoWords(): Plugin {
  return {
    name: 'pseudo-words',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if ([...standIns.values()].includes(importer ?? '')) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return standIns.get(resolved?.id ?? '') ?? null;
    },
  };
}
