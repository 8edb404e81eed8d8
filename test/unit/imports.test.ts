import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

interface Import {
  target: string;
  /** Nothing is left of it in what is built. */
  onlyTypes: boolean;
}

const known = new Map<string, Import[]>();

/** What a module imports: files of the project by path, packages by name. */
function readImports(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const statements = source.matchAll(
    /^(?:import|export)\s+(type\b)?(?:([^'"]*?)\s+from\s+)?['"]([^'"]+)['"]/gm,
  );
  return [...statements].map(([, type, names = '', target = '']) => ({
    target: target.startsWith('.')
      ? normalize(join(dirname(file), target)).replace(/\?.*$/, '')
      : target,
    onlyTypes: type !== undefined || isOnlyTypes(names),
  }));
}

/** What a module imports, types as well. */
function importsOf(file: string): string[] {
  const imports = known.get(file) ?? readImports(file);
  known.set(file, imports);
  return imports.map(({ target }) => target);
}

/** What a module imports and takes along when it runs. */
function runningImportsOf(file: string): string[] {
  return readImports(file)
    .filter(({ onlyTypes }) => !onlyTypes)
    .map(({ target }) => target);
}

function isOnlyTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const parts = inner
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts?.every((part) => part.startsWith('type ')) ?? false;
}

/** Everything that `file` pulls in, itself included. */
function reachedFrom(
  file: string,
  imports: (file: string) => string[] = importsOf,
  reached = new Set<string>(),
): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  if (/\.tsx?$/.test(file))
    for (const target of imports(file)) reachedFrom(target, imports, reached);
  return reached;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const layer = (file: string) => /^(entrypoints|components|lib)/.exec(file)?.[0];
const shell = /^lib\/(store|refresh|worker|platform)\//;
const folderOf = (file: string) => dirname(file).split('/').slice(0, 2).join('/');

describe('imports', () => {
  it('bring nothing of the store, the network or their libraries into the pages’ script', () => {
    const reached = [...reachedFrom('entrypoints/ticker.ts', runningImportsOf)].sort();
    expect(reached).toContain('components/ticker/belt.ts');
    const foreign = reached.filter((file) => !layer(file));
    expect(foreign).toEqual(['wxt/utils/define-unlisted-script']);
    expect(reached.filter((file) => file.startsWith('lib/'))).toEqual([
      'lib/sites.ts',
      'lib/snapshot.ts',
    ]);
  });

  it('go one way: entry points, components, lib', () => {
    const order = ['entrypoints', 'components', 'lib'];
    for (const file of order.flatMap(filesUnder)) {
      for (const target of importsOf(file)) {
        const [from, to] = [layer(file), layer(target)].map((name) => order.indexOf(name ?? 'lib'));
        expect(from, `${file} imports ${target}`).toBeLessThanOrEqual(to ?? 0);
      }
    }
  });

  it('keep the browser, the store and the network out of components and pure folders', () => {
    const pure = [...filesUnder('components'), ...filesUnder('lib')].filter(
      (file) => !shell.test(file),
    );
    for (const file of pure) {
      for (const target of importsOf(file)) {
        expect(shell.test(target), `${file} imports ${target}`).toBe(false);
        expect(['webextension-polyfill', 'wxt/browser', 'idb'], file).not.toContain(target);
      }
    }
  });

  it('make no circles', () => {
    for (const file of ['entrypoints', 'components', 'lib'].flatMap(filesUnder)) {
      for (const target of importsOf(file).filter(layer)) {
        expect(reachedFrom(target).has(file), `${file} and ${target} import each other`).toBe(
          false,
        );
      }
    }
  });

  it('reach idb in the store alone', () => {
    const users = ['entrypoints', 'components', 'lib']
      .flatMap(filesUnder)
      .filter((file) => importsOf(file).includes('idb'));
    expect(new Set(users.map(folderOf))).toEqual(new Set(['lib/store']));
  });
});
