import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { languages } from '../../lib/i18n/languages.ts';
import { cldrMarks, cldrPlurals, cldrTables, cldrVersion } from '../cldr/read-cldr.ts';

/** Writes lib/i18n/cldr out of the installed packages of Unicode CLDR. To be run when those are newer, or a language is. */
const folder = new URL('../../lib/i18n/cldr/', import.meta.url).pathname;

const source = (packages: string) =>
  `// Written by \`npm run tables\` out of Unicode CLDR ${cldrVersion} (${packages} on npm; Unicode License v3).\n\n`;

/** As a literal in which every space can be told from another. */
const literal = (value: unknown) =>
  JSON.stringify(value).replace(
    /[\u00a0\u2009]/g,
    (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

for (const language of languages) {
  const text = `${source('cldr-dates-full and cldr-numbers-full')}export const ${language} = ${literal(cldrTables(language))};\n`;
  await writeFile(`${folder}${language}.ts`, text);
}

const marks = Object.fromEntries(languages.map((language) => [language, cldrMarks(language)]));
await writeFile(
  `${folder}number-marks.ts`,
  `${source('cldr-numbers-full')}/** The marks in figures; \`{0}\` is the figure in a share of a hundred. */
export const numberMarks = ${literal(marks)};\n`,
);

const rules = languages.map((language) => {
  const parts = cldrPlurals(language);
  const body = parts
    .map(([category, condition]) => `${condition === null ? '' : `${condition} ? `}'${category}'`)
    .join(' : ');
  const types = parts.map(([category]) => `'${category}'`).join(' | ');
  return `${language}: (${parts.length > 1 ? 'n: number' : ''}): ${types} => ${body}`;
});
await writeFile(
  `${folder}plural-rules.ts`,
  `${source('cldr-core')}/** The category that a whole number takes in each language. */
export const pluralRules = { ${rules.join(', ')} };\n`,
);

spawnSync('biome', ['check', '--write', folder], { stdio: 'inherit' });
