import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../support/free-port.ts';
import { median, type Figure } from '../figure.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const rounds = 3;
/** Longest wait for a page; whoever needs it is far beyond any aim. */
const patience = 60_000;

/**
 * `npm start` to the first page, with its SDK and a product: the first time after installing (no data, nothing built) and
 * the second. Folders and ports are its own, so a developer's portal may run beside it.
 */
export async function benchStart(): Promise<readonly Figure[]> {
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'nongsan-start-'));
    // As root, PostgreSQL runs as another user, who has to pass through.
    await chmod(folder, 0o711);
    try {
      await forgetBuild();
      first.push(await startOnce(folder));
      second.push(await startOnce(folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const note = 'npm start until the portal’s page, the SDK and one product are answered';
  return [
    { name: 'first start', value: median(first), unit: 's', aim: { atMost: 5 }, samples: first, note },
    { name: 'second start', value: median(second), unit: 's', aim: { atMost: 3 }, samples: second, note },
  ];
}

/** The start builds the SDK when its sources are not those that it was built from: here they never are. */
const forgetBuild = (): Promise<void> => rm(join(repository, '.cache/sdk-sources'), { force: true });

async function startOnce(folder: string): Promise<number> {
  const [port, portalPort] = [await freePort(), await freePort()];
  const begin = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: repository,
    env: {
      ...process.env,
      NONGSAN_FOLDER: folder,
      NONGSAN_PORT: String(port),
      NONGSAN_PORTAL_PORT: String(portalPort),
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  try {
    const portal = `http://localhost:${portalPort}/`;
    const api = `http://localhost:${port}`;
    for (const address of [portal, `${api}/sdk/nongsan.js`, `${api}/v1/products?key=pk_demo_thainguyen&limit=1`]) {
      await answered(address, child);
    }
    return (performance.now() - begin) / 1_000;
  } finally {
    await stop(child);
  }
}

/** Asks until there is an answer. Nobody says when a server of another process is there. */
async function answered(address: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    const response = await fetch(address).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.ok === true) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`${address} was not answered within ${patience / 1_000} s`);
}

/** As Ctrl+C does: the whole group is asked to end, and is waited for. */
function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.pid === undefined) return done();
    child.once('close', () => done());
    process.kill(-child.pid, 'SIGINT');
  });
}
