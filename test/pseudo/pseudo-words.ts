import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const words = fileURLToPath(new URL('../../lib/i18n/en.ts', import.meta.url));
const standIn = fileURLToPath(new URL('./en.ts', import.meta.url));

/** Puts pseudo words in the place of the English ones: `wxt build --mode pseudo`, which is for looking at alone. */
export function pseudoWords(): Plugin {
  return {
    name: 'pseudo-words',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === standIn) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved?.id === words ? standIn : null;
    },
  };
}
