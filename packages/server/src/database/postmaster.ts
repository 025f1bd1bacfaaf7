import { readFile, writeFile } from 'node:fs/promises';
import { forgetPostmaster, readPostmaster, type Cluster, type Postmaster } from './cluster.ts';
import { isAlive, processStart } from './process-identity.ts';

/**
 * The PostgreSQL that runs on a cluster, also one that an earlier server left running. After a reboot, or in a restarted
 * container, postmaster.pid often names a process that is something else by now; PostgreSQL would refuse to start beside
 * it, so the file is removed.
 *
 * @param identity file that `rememberPostmaster` wrote
 */
export async function runningPostmaster(cluster: Cluster, identity: string): Promise<Postmaster | undefined> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster === undefined || !isAlive(postmaster.pid)) return undefined;
  const [known, now] = [await readFile(identity, 'utf8').catch(() => ''), await processStart(postmaster.pid)];
  if (known === '' || now === undefined || known === `${postmaster.pid} ${now}`) return postmaster;
  await forgetPostmaster(cluster);
  return undefined;
}

/** Writes down which process the running PostgreSQL is, beyond its number. */
export async function rememberPostmaster(cluster: Cluster, identity: string): Promise<void> {
  const pid = (await readPostmaster(cluster))?.pid;
  const start = pid === undefined ? undefined : await processStart(pid);
  await writeFile(identity, start === undefined ? '' : `${pid ?? ''} ${start}`);
}
