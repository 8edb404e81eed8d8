import axeCore from 'axe-core';
import { expect } from 'vitest';
import type { Tab } from '../drive/rig.ts';

/** A page of ours may evaluate nothing, so axe's own source is handed over as the function that is run. */
const install: () => void = Object.assign(() => undefined, {
  toString: () => `() => { ${axeCore.source} }`,
});

/** What axe finds amiss in a page of our own, as it stands. */
export async function pageViolations(tab: Tab): Promise<string[]> {
  await tab.run(install, null);
  const found = await tab.run(
    async () =>
      JSON.stringify(
        await Reflect.get(globalThis, 'axe').run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      ),
    null,
  );
  const result: {
    passes: unknown[];
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  } = JSON.parse(found);
  expect(result.passes.length).toBeGreaterThan(8);
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
