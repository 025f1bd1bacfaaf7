// What a stranger would install: packs every package as pnpm publishes it, has publint and attw judge the archives, then
// installs them in an empty folder and does something real with each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { bin } from './lib/bins.mjs';
import { pnpm } from './lib/install.mjs';
import { cache, node24, root } from './lib/places.mjs';
import { main, Stop } from './lib/stop.mjs';
import { packages } from './lib/workspace.mjs';
import { useInstalled } from './packed/use.mjs';

const FOLDER = `${cache}/packed`;

async function pack(names) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const filters = names.map((name) => `--filter=${name}`);
  const { code, output } = await pnpm([...filters, 'pack', '--pack-destination', FOLDER], { quiet: true });
  if (code !== 0) throw new Stop(output);
}

async function lint(archive) {
  const data = readFileSync(archive);
  const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  for (const message of messages) console.log(`publint ${pkg.name}: ${formatMessage(message, pkg)}`);
  return messages.length === 0;
}

function typesArrive(archive) {
  // ES modules only, and only for resolvers that read "exports".
  const args = [
    bin('@arethetypeswrong/cli', 'attw'),
    archive,
    '--profile',
    'esm-only',
    '--format',
    'ascii',
    '--no-emoji',
  ];
  const { status, stdout } = spawnSync(node24(), args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) console.log(stdout);
  return status === 0;
}

await main(async () => {
  const published = [...packages().values()].filter((manifest) => !manifest.private);
  await pack(published.map((manifest) => manifest.name));
  const archives = readdirSync(FOLDER).map((file) => `${FOLDER}/${file}`);
  if (archives.length !== published.length)
    throw new Stop(`${archives.length} archives of ${published.length} packages`);
  let right = true;
  for (const archive of archives) {
    right = (await lint(archive)) && right;
    // The script-tag build has no types: it is not imported.
    if (!archive.includes('nongsan-embed')) right = typesArrive(archive) && right;
  }
  console.log(`${archives.length} packages packed and read`);
  if (!right) return 1;
  await useInstalled(archives);
  return 0;
});
