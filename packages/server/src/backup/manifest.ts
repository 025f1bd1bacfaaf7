import * as z from 'zod/mini';

/** Raised when an older restore could no longer read the file. */
export const backupFormat = 'nongsan-backup/1';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.number().check(z.int(), z.minimum(0));

/** The first entry: what is needed before the first row can be restored. */
export const manifestSchema = z.object({
  format: z.literal(backupFormat),
  /** The moment that all rows belong to, ISO 8601 in UTC. */
  createdAt: z.string(),
  /** PostgreSQL's own version, for whoever has to read the file without this program. */
  postgres: z.string(),
  portals: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** The schema: the migrations that had run, with their checksums and when they ran. */
  migrations: z.array(z.object({ name: z.string(), checksum: hash, appliedAt: z.string() })),
  /** In the order of loading: what others refer to comes first. Generated columns are left out. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })).check(z.minLength(1)),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
  /** Whether the private trace keys follow as an entry of their own. */
  withKeys: z.boolean(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The last entry: what was only known when everything was written. A file without it was cut off. */
export const totalsSchema = z.object({
  /** SHA-256 of the manifest's bytes. */
  manifest: hash,
  tables: z.array(z.object({ name: z.string(), rows: count, bytes: count, sha256: hash })),
});
type Totals = z.infer<typeof totalsSchema>;
export type TableTotals = Totals['tables'][number];

/** What a file says of itself. */
export interface BackupSummary {
  readonly manifest: Manifest;
  readonly tables: readonly TableTotals[];
}

export const manifestEntry = 'manifest.json';
export const keysEntry = 'trace-keys.json';
export const totalsEntry = 'totals.json';

/** A table is cut into parts, each a whole number of rows in COPY's text format: `tables/orders/000001.copy`. */
export const partEntry = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.copy`;

export const tableOfEntry = (entry: string): string | undefined => /^tables\/([^/]+)\/\d{6,}\.copy$/.exec(entry)?.[1];

export const asEntry = (content: object): Buffer => Buffer.from(`${JSON.stringify(content, undefined, 2)}\n`);
