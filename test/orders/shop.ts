import { fork, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate, openDatabase, type Sql } from '@nongsan/server';
import { putGoods, type GoodsOptions } from './goods.ts';
import type { ShopMessage } from './shop-process.ts';

const program = fileURLToPath(new URL('shop-process.ts', import.meta.url));

export type Victim = 'server' | 'database' | 'both';

/** A portal's server and its database, which can be killed and come back. */
export interface Shop {
  readonly folder: string;
  /** Where it listens, once it does. */
  address(): Promise<string>;
  /** Sends SIGKILL. A server that was killed is started again; a database that was, its server brings back. */
  kill(victim: Victim): Promise<void>;
  /** Kills both for good. Whoever wants to look at what they left opens the folder. */
  end(): Promise<void>;
  /** Ends it and removes its folder. */
  remove(): Promise<void>;
}

/** @param prepare writes what else there shall be before the shop opens */
export async function openShop(goods: GoodsOptions, prepare: (sql: Sql) => Promise<void>): Promise<Shop> {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-kills-'));
  // As root, PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711);
  const database = await openDatabase({ folder });
  await migrate(database.sql);
  await putGoods(database.sql, goods);
  await prepare(database.sql);
  await database.close();
  return new KillableShop(folder);
}

class KillableShop implements Shop {
  readonly folder: string;
  #child: ChildProcess;
  #address: Promise<string>;
  #onDatabaseBack = (): void => undefined;

  constructor(folder: string) {
    this.folder = folder;
    [this.#child, this.#address] = this.#start();
  }

  address(): Promise<string> {
    return this.#address;
  }

  async kill(victim: Victim): Promise<void> {
    await this.#address;
    const back = new Promise<void>((resolve) => (this.#onDatabaseBack = resolve));
    if (victim !== 'server') await killDatabase(this.folder);
    if (victim === 'database') await back;
    else {
      await this.#killServer();
      [this.#child, this.#address] = this.#start();
    }
    await this.#address;
  }

  async end(): Promise<void> {
    await this.#killServer();
    await killDatabase(this.folder).catch(() => undefined);
  }

  async remove(): Promise<void> {
    await this.end();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }

  async #killServer(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((done) => this.#child.once('exit', done));
    this.#child.kill('SIGKILL');
    await ended;
  }

  #start(): [ChildProcess, Promise<string>] {
    const child = fork(program, [this.folder], { execArgv: ['--conditions=@nongsan/source'] });
    const address = new Promise<string>((resolve, reject) => {
      child.on('message', (message: ShopMessage) => {
        if ('port' in message) resolve(`http://127.0.0.1:${message.port}`);
        else if (message.database === 'database-restarted') this.#onDatabaseBack();
      });
      child.once('exit', (code, signal) => reject(new Error(`The shop ended with ${String(code ?? signal)}`)));
    });
    address.catch(() => undefined);
    return [child, address];
  }
}

async function killDatabase(folder: string): Promise<void> {
  const [pid = ''] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}
