/**
 * The versions that brought something to tell of, the newest first; what it is stands in the words (`news`). A
 * version that only mends has no entry, and nobody is told of it.
 */
export const releases = [{ version: '0.1.0', day: '2026-11-25' }] as const;

export type ReleaseVersion = (typeof releases)[number]['version'];

/** Whether a version newer than the one that was seen brought something to tell of. */
export function hasNews(seen: string, told: readonly { version: string }[] = releases): boolean {
  return told.some(({ version }) => isNewer(version, seen));
}

/** Compares versions part by part, as numbers (https://developer.chrome.com/docs/extensions/reference/manifest/version). */
function isNewer(version: string, than: string): boolean {
  const [own, other] = [version, than].map((text) => text.split('.').map(Number));
  const length = Math.max(own?.length ?? 0, other?.length ?? 0);
  for (let n = 0; n < length; n += 1) {
    const step = (own?.[n] ?? 0) - (other?.[n] ?? 0);
    if (step !== 0) return step > 0;
  }
  return false;
}
