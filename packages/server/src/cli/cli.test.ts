import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const cli = (file: string) => fileURLToPath(new URL(file, import.meta.url));

let folder: string;
let running: ChildProcess[];
beforeEach(async () => {
  running = [];
  folder = await mkdtemp(join(tmpdir(), 'nongsan-cli-'));
  // As root, PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711);
});
afterEach(async () => {
  const ends = running.filter((child) => child.exitCode === null).map((child) => once(child, 'close'));
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(ends);
  await rm(folder, { recursive: true, force: true });
});

/** Holds a port until it is closed. */
async function holdPort(): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, 'localhost', done);
  });
  return { port: (server.address() as AddressInfo).port, server };
}

async function freePorts(): Promise<{ NONGSAN_PORT: string; NONGSAN_PORTAL_PORT: string }> {
  const held = await Promise.all([holdPort(), holdPort()]);
  await Promise.all(held.map(({ server }) => new Promise((done) => server.close(done))));
  return { NONGSAN_PORT: String(held[0].port), NONGSAN_PORTAL_PORT: String(held[1].port) };
}

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Exit code, when it ends. */
  readonly ended: Promise<number | null>;
}

function run(file: string, args: readonly string[], environment: Record<string, string>): Run {
  const env = { ...process.env, DATABASE_URL: '', NONGSAN_FOLDER: folder, ...environment };
  const child = spawn(process.execPath, ['--conditions=@nongsan/source', cli(file), ...args], { env });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, output: () => text, ended };
}

/** Resolves when a text was printed, rejects when the process ends before. */
function printed({ child, output, ended }: Run, text: string): Promise<void> {
  return new Promise((done, failed) => {
    child.stdout?.on('data', () => {
      if (output().includes(text)) done();
    });
    void ended.then(() => {
      failed(new Error(output()));
    });
  });
}

describe('npm start', () => {
  test('serves a portal page, refuses a second start, answers commands beside it and stops when told', async () => {
    const ports = await freePorts();
    const first = run('start.ts', [], ports);
    await printed(first, 'Ctrl+C stops');
    const page = await fetch(`http://localhost:${ports.NONGSAN_PORTAL_PORT}/`);
    expect(await page.text()).toContain(`http://localhost:${ports.NONGSAN_PORT}/sdk/nongsan.js`);
    const script = await fetch(`http://localhost:${ports.NONGSAN_PORT}/sdk/nongsan.js`);
    expect(script.headers.get('access-control-allow-origin')).toBe('*');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(first.output().trim().split('\n').length).toBeLessThanOrEqual(15);

    const second = run('start.ts', [], await freePorts());
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('already serves the data folder');
    expect(second.output()).not.toContain('    at ');

    const orders = run('main.ts', ['orders'], ports);
    expect(await orders.ended).toBe(0);
    expect(orders.output()).toContain('No order yet.');

    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const again = run('main.ts', ['sample'], ports);
    expect(await again.ended).toBe(0);
    expect(again.output()).toContain('Nothing to do: 47 products of 33 stores are there.');
  }, 60_000);

  test('says which port is taken and how to choose another', async () => {
    const { port, server } = await holdPort();
    const start = run('start.ts', [], { ...(await freePorts()), NONGSAN_PORT: String(port) });
    expect(await start.ended).toBe(1);
    expect(start.output()).toContain(`Port ${port} is taken`);
    expect(start.output()).toContain('NONGSAN_PORT=');
    server.close();
  }, 60_000);
});

describe('nongsan', () => {
  test('without a command says what it can do', async () => {
    const help = run('main.ts', [], {});
    expect(await help.ended).toBe(0);
    expect(help.output()).toContain('nongsan <command>');
  });

  test.each([[['sell']], [['orders', 'all']], [['orders', '--limit', '0']]])(
    '%j is refused with a reason',
    async (args) => {
      const refused = run('main.ts', args, {});
      expect(await refused.ended).toBe(1);
      expect(refused.output()).not.toContain('    at ');
    },
  );

  test('shows public keys only, also after a rotation', async () => {
    const key = run('main.ts', ['key', '--rotate'], {});
    expect(await key.ended).toBe(0);
    expect(key.output()).toContain('"retired"');
    expect(key.output()).not.toContain('"d"');
  });
});

describe('settings', () => {
  test('have defaults for everything', () => {
    expect(readSettings({})).toMatchObject({ port: 4310, portalPort: 4311, host: 'localhost', moreOrigins: [] });
    const more = 'http://localhost:4320 null';
    expect(readSettings({ NONGSAN_MORE_ORIGINS: more }).moreOrigins).toEqual(['http://localhost:4320', 'null']);
  });

  test.each(['http', '0', '65536', '43 10'])('refuse the port %j', (text) => {
    expect(() => readSettings({ NONGSAN_PORT: text })).toThrow('must be a port');
  });

  test('take the database of DATABASE_URL', () => {
    expect(readSettings({ DATABASE_URL: 'postgres://db' }).database).toEqual({ url: 'postgres://db' });
  });
});
