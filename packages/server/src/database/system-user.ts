import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';

const run = promisify(execFile);

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Whom PostgreSQL's programs run as. */
export interface SystemUser {
  /** The account that they get and that owns the data; absent for "whoever runs this process". */
  readonly account?: Account;
  /** Command that gets the program as its argument; empty for none. */
  readonly through: readonly string[];
}

/** What that user must be able to reach. */
export interface DatabasePlaces {
  /** Holds the cluster; exists. */
  readonly folder: string;
  /** Directory of a cluster that was made before, where there is one. */
  readonly cluster?: string;
  /** One of PostgreSQL's programs. */
  readonly program: string;
}

/**
 * PostgreSQL refuses to run as root, so root runs it as `postgres`, and creates that user where there is none.
 *
 * In a folder that only root may enter (a checkout in a private home, say) that user reaches neither data nor programs.
 * There PostgreSQL runs in a user namespace: it sees itself as `postgres`, while for files it is still root, without
 * root's powers over files of others. Which of the two a cluster was made by, its owner tells; it stays with that.
 *
 * @throws EmbeddedDatabaseError when neither way works
 */
export async function databaseUser(places: DatabasePlaces): Promise<SystemUser> {
  if (process.getuid?.() !== 0) return { through: [] };
  const owner = places.cluster === undefined ? undefined : await stat(places.cluster);
  if (owner !== undefined && owner.uid !== 0) {
    return requireWay({ account: { uid: owner.uid, gid: owner.gid }, through: [] }, places);
  }
  const postgres = await postgresAccount();
  const direct: SystemUser = { account: postgres, through: [] };
  if (owner === undefined && (await hasWay(direct, places))) return direct;
  const namespace = ['unshare', '--user', `--map-user=${postgres.uid}`, `--map-group=${postgres.gid}`];
  return requireWay({ through: namespace }, places);
}

/** A program as that user runs it: the file to execute and its arguments. */
export function commandOf(user: SystemUser, program: string, args: readonly string[]): [string, string[]] {
  const [first = program, ...rest] = [...user.through, program, ...args];
  return [first, rest];
}

/** Tried rather than computed from modes: access lists, mount options and confinement count as well. */
async function hasWay(user: SystemUser, { folder, program }: DatabasePlaces): Promise<boolean> {
  const attempts = [
    ['test', '-x', folder],
    [program, '--version'],
  ].map(([command = '', ...args]) => run(...commandOf(user, command, args), { ...user.account }));
  return Promise.all(attempts).then(
    () => true,
    () => false,
  );
}

async function requireWay(user: SystemUser, places: DatabasePlaces): Promise<SystemUser> {
  if (await hasWay(user, places)) return user;
  const how = user.account === undefined ? 'in a user namespace (unshare)' : `as user ${user.account.uid}`;
  throw new EmbeddedDatabaseError(
    `PostgreSQL does not run as root, and ${how} it cannot enter ${places.folder} or run ${places.program}. ` +
      'Let others enter the folders above both (chmod o+x), or start as another user, or set DATABASE_URL.',
  );
}

async function postgresAccount(): Promise<Account> {
  try {
    return await lookUp('postgres').catch(async () => {
      await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
      return lookUp('postgres');
    });
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      'PostgreSQL does not run as root, and a user "postgres" could not be created. Start as another user.',
      { cause },
    );
  }
}

async function lookUp(name: string): Promise<Account> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
