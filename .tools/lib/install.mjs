// Runs on the Node that the machine has (20 or newer), before anything is installed: no imports but Node's own.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { installedNode, root } from './places.mjs';
import { captured } from './run.mjs';
import { Stop } from './stop.mjs';

const OLDEST_NODE = 20;
const STAMP = `${root}/node_modules/.nongsan-install`;
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|FETCH_FAIL/i;

function manifests() {
  const groups = ['packages', 'examples'].filter((group) => existsSync(`${root}/${group}`));
  const members = groups.flatMap((group) => readdirSync(`${root}/${group}`).map((name) => `${group}/${name}`));
  const files = ['', ...members, 'stories', 'test'].map((folder) => `${root}/${folder}/package.json`);
  return [...files.filter((file) => existsSync(file)).sort(), `${root}/pnpm-lock.yaml`, `${root}/pnpm-workspace.yaml`];
}

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of manifests()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function isCurrent(wanted) {
  return installedNode() !== undefined && existsSync(STAMP) && readFileSync(STAMP, 'utf8').trim() === wanted;
}

/** Runs the pnpm that package.json names, through npm: the machine need not have it. */
export async function pnpm(args, options = {}) {
  const { packageManager } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  // npm's shim on Windows is a .cmd file, which only a shell runs.
  const shell = process.platform === 'win32';
  const all = ['exec', '--yes', `--package=${packageManager}`, '--', 'pnpm', ...args];
  return captured('npm', all, { cwd: root, shell, ...options }).catch((error) => {
    if (error.code === 'ENOENT') throw new Stop('npm was not found. It comes with Node.js: https://nodejs.org');
    throw error;
  });
}

function explain(output) {
  if (NO_NETWORK.test(output)) {
    return `The packages could not be downloaded: no connection to the npm registry (\`npm config get registry\` names it). Connect, or set the proxy that your network needs, and run the command again.`;
  }
  if (output.includes('OUTDATED_LOCKFILE')) {
    return 'pnpm-lock.yaml does not belong to the package.json files. After an intended change run `pnpm install`.';
  }
  return 'The packages could not be installed; the lines above say why.';
}

async function install() {
  console.log('Installing packages …');
  const { code, output } = await pnpm(['install', '--frozen-lockfile']);
  if (code !== 0) throw new Stop(explain(output));
}

/**
 * Brings node_modules to what the lockfile says; does nothing when that was done for the same files before.
 *
 * @throws {Stop} with what the person at the keyboard can do
 */
export async function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    throw new Stop(
      `Node.js ${OLDEST_NODE} or newer is needed to begin; this is ${process.version}. https://nodejs.org`,
    );
  }
  const wanted = fingerprint();
  if (isCurrent(wanted)) return;
  await install();
  if (installedNode() === undefined)
    throw new Stop('Node 24 (npm package `node`) did not arrive: remove node_modules and run again.');
  writeFileSync(STAMP, `${wanted}\n`);
}
