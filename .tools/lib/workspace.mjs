import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { root } from './places.mjs';
import { Stop } from './stop.mjs';

/** The packages of packages/: folder name → manifest. */
export function packages() {
  const names = readdirSync(`${root}/packages`).filter((name) => existsSync(`${root}/packages/${name}/package.json`));
  return new Map(
    names.map((name) => [name, JSON.parse(readFileSync(`${root}/packages/${name}/package.json`, 'utf8'))]),
  );
}

function dependsOn(manifest, name) {
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).includes(name);
}

/** The packages named and every package that stands on one of them. */
export function withDependents(folders) {
  const all = packages();
  const found = new Set(folders);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const [folder, manifest] of all) {
      if ([...found].some((name) => dependsOn(manifest, all.get(name)?.name))) found.add(folder);
    }
  }
  return found;
}

function git(...args) {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Stop(`git ${args.join(' ')}: ${String(error.stderr).trim()}`);
  }
}

/** Files that differ from the base: committed since, changed, and new ones; those removed are left out. */
export function changedFiles(base) {
  const since = git('merge-base', base, 'HEAD').trim();
  const lists = [git('diff', '--name-only', '-z', since), git('ls-files', '--others', '--exclude-standard', '-z')];
  const files = lists.flatMap((list) => list.split('\0')).filter((file) => file !== '');
  return [...new Set(files)];
}

export function exists(pattern) {
  return globSync(pattern, { cwd: root, exclude: (name) => name === 'node_modules' }).length > 0;
}
