import type { PostOffice } from '@nongsan/core/shipping';
import type { Queries } from '../database/index.ts';

/** As many as a buyer looks through. */
const mostOffices = 12;

const columns = (queries: Queries) => queries`
  code, name, address, province_code AS "provinceCode", commune_code AS "communeCode", phone, hours, sample`;

interface Row {
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly provinceCode: string;
  readonly communeCode: string;
  readonly phone: string | null;
  readonly hours: string | null;
  readonly sample: boolean;
}

const toPostOffice = ({ phone, hours, sample, ...office }: Row): PostOffice => ({
  ...office,
  ...(phone !== null && { phone }),
  ...(hours !== null && { hours }),
  ...(sample && { sample }),
});

/** Offices near a commune: its own first, then its province's. */
export async function officesNear(
  queries: Queries,
  portal: string,
  { provinceCode, communeCode }: { readonly provinceCode: string; readonly communeCode: string },
): Promise<PostOffice[]> {
  const rows = await queries<Row[]>`
    SELECT ${columns(queries)} FROM post_offices
    WHERE portal_id = ${portal} AND active AND province_code = ${provinceCode}
    ORDER BY commune_code <> ${communeCode}, code LIMIT ${mostOffices}`;
  return rows.map(toPostOffice);
}

/** Offices by their codes; retired ones are not there. */
export async function officesByCode(
  queries: Queries,
  portal: string,
  codes: readonly string[],
): Promise<Map<string, PostOffice>> {
  if (codes.length === 0) return new Map();
  const rows = await queries<Row[]>`
    SELECT ${columns(queries)} FROM post_offices
    WHERE portal_id = ${portal} AND active AND code = ANY (${[...codes]}::text[])`;
  return new Map(rows.map((row) => [row.code, toPostOffice(row)]));
}

/** Every office that keeps parcels now. */
export async function listPostOffices(queries: Queries, portal: string): Promise<PostOffice[]> {
  const rows = await queries<Row[]>`
    SELECT ${columns(queries)} FROM post_offices WHERE portal_id = ${portal} AND active ORDER BY code`;
  return rows.map(toPostOffice);
}

/** Writes a list of offices as it is now: offices that it lacks are retired, because orders still name them. */
export async function putPostOffices(
  queries: Queries,
  portal: string,
  offices: readonly PostOffice[],
): Promise<{ readonly written: number; readonly retired: number }> {
  const codes = offices.map(({ code }) => code);
  const { count: retired } = await queries`
    UPDATE post_offices SET active = false
    WHERE portal_id = ${portal} AND active AND code <> ALL (${codes}::text[])`;
  for (const office of offices) {
    const row = {
      portal_id: portal,
      code: office.code,
      name: office.name,
      address: office.address,
      province_code: office.provinceCode,
      commune_code: office.communeCode,
      phone: office.phone ?? null,
      hours: office.hours ?? null,
      sample: office.sample === true,
      active: true,
    };
    await queries`INSERT INTO post_offices ${queries(row)} ON CONFLICT (portal_id, code) DO UPDATE SET ${queries(row)}`;
  }
  return { written: offices.length, retired };
}
