import { readFileSync } from 'node:fs';
import { build } from 'vite';

/** The store's own code, made into one script that a page can run. */
export async function storeScript(): Promise<string> {
  const entry = new URL('./store-in-browser.ts', import.meta.url).pathname;
  const outDir = new URL('../../.output/bench', import.meta.url).pathname;
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry, formats: ['iife'], name: 'bench', fileName: () => 'store.js' },
    },
  });
  return readFileSync(`${outDir}/store.js`, 'utf8');
}
