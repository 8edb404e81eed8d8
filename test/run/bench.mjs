import { spawnSync } from 'node:child_process';

/** `npm run bench -- news`: builds, and runs a benchmark of `test/bench` by its name. */
const [name = 'news', ...rest] = process.argv.slice(2);
for (const browser of ['chrome', 'firefox']) {
  const built = spawnSync('wxt', ['build', '-b', browser], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const script = new URL(`../bench/${name}.ts`, import.meta.url).pathname;
process.exit(spawnSync(process.execPath, [script, ...rest], { stdio: 'inherit' }).status ?? 1);
