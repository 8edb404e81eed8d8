import { bar, items } from './items.ts';

/**
 * The least that a strip with something to say can do: once the page is painted, it asks the extension's storage, and
 * shows one line. It looks at nothing, moves nothing and answers nothing.
 */
declare const chrome: {
  storage: { local: { get(keys: readonly string[]): Promise<Record<string, unknown>> } };
};

addEventListener('DOMContentLoaded', () =>
  requestAnimationFrame(() =>
    setTimeout(async () => {
      const { said = items.join(' · ') } = await chrome.storage.local.get(['said']);
      bar().append(String(said));
    }),
  ),
);
