import { build } from 'vite';

/**
 * Packs a script with all that it imports into one that a page may load.
 *
 * @param entry its file
 * @param into the folder that it is written to, as `fileName`
 */
export async function packScript(entry: string, into: string, fileName: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: into,
      lib: { entry, formats: ['iife'], name: 'packed', fileName: () => fileName },
    },
  });
}
