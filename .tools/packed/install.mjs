// An empty project somewhere else on the disk, into which npm installs the packed archives.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname } from 'node:path';
import { node24 } from '../lib/places.mjs';
import { Stop } from '../lib/stop.mjs';

const PROJECT = `${import.meta.dirname}/project`;

/** The Node that packages ask for comes first; nothing else of this repository is found from there. */
const environment = (more) => ({
  ...process.env,
  PATH: `${dirname(node24())}${delimiter}${process.env.PATH}`,
  ...more,
});

/** `@nongsan/core` → the archive that holds it. */
const byName = (archives) =>
  new Map(
    archives.map((file) => [basename(file).replace(/^nongsan-(\w+)-[\d.]+\.tgz$/, '@nongsan/$1'), `file:${file}`]),
  );

class Project {
  constructor(folder) {
    this.folder = folder;
  }

  /** Runs a command to its end. @throws {Stop} with all that it said when it fails */
  run(what, command, args, more = {}) {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd: this.folder,
      env: environment(more),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Stop(`${what}: ${command} ${args.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
    return stdout;
  }

  /** The same, while others run. */
  async runBeside(what, command, args, more = {}) {
    const running = this.start(command, args, more);
    const code = await running.ended;
    if (code !== 0) throw new Stop(`${what}: ${command} ${args.join(' ')}\n${running.said()}`);
  }

  /** Starts a command that goes on; `stop()` asks it to end and waits. */
  start(command, args, more = {}) {
    const child = spawn(command, args, { cwd: this.folder, env: environment(more), stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk.toString()));
    const ended = new Promise((resolve) => child.once('close', resolve));
    return {
      said: () => said.join(''),
      ended,
      async stop() {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * @param {readonly string[]} archives
 * @param {Readonly<Record<string, string>>} others what a user brings: React, Vue, a compiler
 * @param {readonly string[]} [only] packages to install; without it, all
 */
export function installed(archives, others, only) {
  const project = new Project(realpathSync(mkdtempSync(`${tmpdir()}/nongsan-packed-`)));
  cpSync(PROJECT, project.folder, { recursive: true });
  const own = [...byName(archives)].filter(([name]) => only === undefined || only.includes(name));
  const manifest = {
    name: 'stranger',
    private: true,
    type: 'module',
    dependencies: { ...Object.fromEntries(own), ...others },
  };
  writeFileSync(`${project.folder}/package.json`, JSON.stringify(manifest, null, 2));
  project.run('installing', 'npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']);
  return project;
}
