import { defineConfig } from 'vitest/config';

/** One project for the quick part, and one for each browser: the same files, another engine. */
const browser = (name: string) => ({
  test: {
    name,
    include: ['test/browser/**/*.test.ts'],
    env: { STEPPEWIRE_BROWSER: name },
    // Both browsers ask for a whole machine; one file at a time keeps their timing honest.
    fileParallelism: false,
    // A browser on a busy machine may stumble; what passes only at the second go is named in the summary.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      browser('chromium'),
      browser('firefox'),
    ],
  },
});
