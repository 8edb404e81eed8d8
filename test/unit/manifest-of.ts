import config from '../../wxt.config.ts';

/** The manifest as it is written for a browser, before wxt adds the files that it has built. */
export async function manifestOf(browser: string) {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is made for each browser');
  return await manifest({ browser, command: 'build', mode: 'production', manifestVersion: 3 });
}
