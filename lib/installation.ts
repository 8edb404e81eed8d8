/** What can be said of this installation. */
export interface Installation {
  version: string;
  /** `Firefox 153`, `Chromium 156`. */
  browser: string;
  permissions: readonly string[];
  /** Match patterns of the hosts that may be asked. */
  origins: readonly string[];
  /** When the browser wakes the worker next, epoch milliseconds; null where it has lost the alarm. */
  nextWake: number | null;
}

/** A browser and its version out of what it tells of itself (`navigator.userAgent`). */
export function browserOf(userAgent: string): string {
  const [, firefox] = /Firefox\/(\d+)/.exec(userAgent) ?? [];
  if (firefox) return `Firefox ${firefox}`;
  const [, name = 'Chromium', version] =
    /(Edg|OPR|Vivaldi)\/(\d+)/.exec(userAgent) ?? /(Chrome)\/(\d+)/.exec(userAgent) ?? [];
  return version ? `${name === 'Edg' ? 'Edge' : name} ${version}` : 'unknown';
}
