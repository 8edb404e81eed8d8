import axeCore from 'axe-core';
import type { Tab } from '../drive/rig.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Checked {
  passes: unknown[];
  violations: { id: string; nodes: { html: string }[] }[];
}

/**
 * What axe finds amiss on a page, as it stands.
 *
 * @param least how many rules find something to look at, at the least
 * @throws where fewer did
 */
export async function violationsOn(page: Tab, within: string, least = 4): Promise<string[]> {
  // Its source goes with the function: the page's own policy forbids to make a script of a text.
  const check = new Function(
    'within',
    `${axeCore.source};
     return axe.run(within, ${JSON.stringify({ runOnly: rules })}).then(JSON.stringify);`,
  ) as (selector: string) => Promise<string>;
  const { passes, violations }: Checked = JSON.parse(await page.run(check, within));
  if (passes.length < least) throw new Error(`axe looked at next to nothing in ${within}`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
