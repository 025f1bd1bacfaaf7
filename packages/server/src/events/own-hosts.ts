import type { Queries } from '../database/index.ts';

/** Hosts under which a portal's own lot links (`/t/{lot}`) live: this server's and those of the issuers that it pins. */
export async function ownHosts(queries: Queries, portal: string, publicOrigin: string): Promise<readonly string[]> {
  const rows = await queries<{ hosts: string[] }[]>`SELECT hosts FROM trace_issuers WHERE portal_id = ${portal}`;
  return [new URL(publicOrigin).host, ...rows.flatMap(({ hosts }) => hosts)].map((host) => host.toLowerCase());
}
