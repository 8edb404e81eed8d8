import { defineConfig } from 'wxt';
import { anyOrigin, bankOrigins, requiredOrigins } from './lib/platform/origins.ts';
import { pseudoWords } from './test/pseudo/pseudo-words.ts';

/**
 * What pages have in common lies in few files: each one that a page loads costs it more time than the bytes it could
 * do without.
 */
const sharedByPages = {
  name: 'pages',
  test: /\.tsx?$|node_modules|virtual/,
  tags: ['$initial' as const],
  minShareCount: 2,
  entriesAware: true,
  entriesAwareMergeThreshold: 40_000,
};

/**
 * What the parts of the strip call each other's functions and facts. No name of the browser's, of a stored value or of a
 * message may be among these: they are shortened in the script that every page reads.
 */
const stripNames =
  /^(attribute|bar|belt|copies|coversFocus|dress|edgeState|follow|giveBack|guarded|hideNow|insisted|isAlive|isDark|isDelicate|isMenu|isOpen|isOver|isRtl|isSpotFree|isToCome|keep|keepPlace|moveTab|moves|onReplaced|onReturn|onYield|openCard|overlay|place|placement|rest|reread|reveal|showOver|showStrip|showTab|shown|snapshot|speak|styleOver|toggleMenu)$/;

/** wxt's wrapper for scripts reports to who has put one into a page; what every page reads does without. */
const bareScripts = {
  name: 'bare-scripts',
  transform(code: string, id: string) {
    const [definition] = /^import definition .*$/m.exec(code) ?? [];
    return id.includes('wxt-unlisted-script-entrypoint') && definition !== undefined
      ? { code: `${definition}\nexport default definition.main();`, map: null }
      : null;
  },
};

export default defineConfig({
  manifestVersion: 3,
  // One import style for the whole project: what a file uses, it names.
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // None of these makes the browser warn of anything. In Chrome the side panel's entry point adds `sidePanel`.
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'],
    // Asked for when the first alert is made, or the first rule that tells of headlines.
    optional_permissions: ['notifications'],
    host_permissions: [...requiredOrigins],
    optional_host_permissions: [...bankOrigins, ...anyOrigin],
    // Named here and not by its entry point, because wxt's wrapper for content scripts speaks to the page.
    content_scripts: [
      { matches: ['http://*/*', 'https://*/*'], js: ['ticker.js'], run_at: 'document_start' },
    ],
    // At most four may suggest a key; the browser lets its user change each.
    commands: {
      'toggle-ticker': {
        // In Chrome for Linux and Windows that is the browser's own key for its toolbar.
        suggested_key: {
          default: 'Alt+Shift+T',
          ...(browser === 'firefox' ? {} : { linux: 'Alt+Shift+K', windows: 'Alt+Shift+K' }),
        },
        description: '__MSG_command_toggle_ticker__',
      },
      'pause-ticker': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_pause_ticker__',
      },
      'hide-everything': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_command_hide_everything__',
      },
    },
    action: {
      default_title: '__MSG_extension_name__',
      // The icon is legible on light and dark toolbars; where a browser asks which is better, it is told.
      ...(browser === 'firefox'
        ? {
            theme_icons: [16, 32].map((size) => ({
              size,
              dark: `icon/${size}.png`,
              light: `icon/light-${size}.png`,
            })),
          }
        : {}),
    },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'steppewire@steppewire.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '126' }),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, { build }) => {
      const { compress, ...rest } = build?.terserOptions ?? {};
      if (
        build &&
        entrypoints.some(({ name }) => name === 'ticker') &&
        typeof compress === 'object'
      )
        build.terserOptions = {
          ...rest,
          // Functions put into others are read again with them, and every page reads the strip's script.
          compress: { ...compress, inline: 1 },
          mangle: { properties: { regex: stripNames } },
        };
      const output = build?.rollupOptions?.output;
      if (!entrypoints.some(({ type }) => type === 'popup') || !output || Array.isArray(output))
        return;
      output.codeSplitting = { groups: [sharedByPages] };
      // `public/early.js` knows the words of a language by their name.
      const nameOf = output.chunkFileNames;
      output.chunkFileNames = (chunk) => {
        const [, language] = /\/lib\/i18n\/(\w+)\.ts$/.exec(chunk.facadeModuleId ?? '') ?? [];
        if (language !== undefined) return `words/${language}.js`;
        return typeof nameOf === 'function' ? nameOf(chunk) : (nameOf ?? '');
      };
    },
  },
  vite: ({ mode }) => ({
    plugins: mode === 'pseudo' ? [bareScripts, pseudoWords()] : [bareScripts],
    // The store reviewers read the built files; names stay, comments and blanks go.
    build: {
      sourcemap: false,
      // It shortens private names too, which the pages' script is mostly made of.
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        toplevel: true,
        // Without `unsafe_methods`: what `scripting.executeScript` is given is sent as text, and a method's is none.
        compress: { passes: 4, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
        format: { comments: false },
      },
      modulePreload: { polyfill: false },
      // What the manifest's oldest browsers know is not spelt out for older ones.
      target: ['chrome126', 'firefox140'],
      cssTarget: ['chrome126', 'firefox140'],
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
