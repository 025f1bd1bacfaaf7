import { createHash } from 'node:crypto';
import { keyRingSchema, type KeyRing } from '../trace/index.ts';
import { readArchive, type ArchiveEntry } from './archive-reader.ts';
import { BackupFileError } from './backup-file-error.ts';
import { BackupVersionError } from './backup-version-error.ts';
import {
  backupFormat,
  keysEntry,
  manifestEntry,
  manifestSchema,
  tableOfEntry,
  totalsEntry,
  totalsSchema,
  type BackupSummary,
  type Manifest,
} from './manifest.ts';
import { isSame, TableSum } from './table-sum.ts';

export interface CheckedBackup extends BackupSummary {
  /** The private trace keys, where they were put in. Never to be printed. */
  readonly keys?: KeyRing;
}

/**
 * Reads a backup from its first byte to its last and compares all rows with the checksums at its end. Needs no database.
 *
 * @throws BackupFileError when it is damaged or cut off, BackupVersionError when its format is another one
 */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  const entries = readArchive(file);
  const damaged = (cause?: unknown) => new BackupFileError(file, 'is damaged, or no backup at all.', { cause });
  try {
    const head = await entryNamed(manifestEntry, entries);
    const manifest = parseManifest(head);
    const keys = manifest.withKeys ? parseKeys(await entryNamed(keysEntry, entries)) : undefined;
    const { sums, last } = await addUp(manifest, entries);
    const totals = totalsSchema.parse(JSON.parse(last.toString('utf8')));
    const found = [...sums.values()].map((sum) => sum.totals());
    if (totals.manifest !== createHash('sha256').update(head).digest('hex')) throw damaged();
    if (totals.tables.length !== found.length) throw damaged();
    if (!found.every((sum, index) => isSame(sum, totals.tables[index] ?? sum))) throw damaged();
    return { manifest, tables: found, ...(keys && { keys }) };
  } catch (error) {
    if (error instanceof BackupFileError || error instanceof BackupVersionError) throw error;
    throw damaged();
  } finally {
    await entries.return();
  }
}

type Entries = AsyncGenerator<ArchiveEntry, void, undefined>;

async function entryNamed(name: string, entries: Entries): Promise<Buffer> {
  const { value } = await entries.next();
  if (value?.name !== name) throw new Error(`${name} is missing`);
  return value.content;
}

function parseManifest(content: Buffer): Manifest {
  const json = JSON.parse(content.toString('utf8')) as { readonly format?: unknown };
  if (typeof json.format === 'string' && json.format !== backupFormat) {
    throw new BackupVersionError(
      `The backup has the format ${json.format.slice(0, 40)}, and this release reads ${backupFormat}. Use the release that made it.`,
    );
  }
  return manifestSchema.parse(json);
}

/** Its errors quote what they read, so they go no further than `checkBackup`. */
const parseKeys = (content: Buffer): KeyRing => keyRingSchema.parse(JSON.parse(content.toString('utf8')));

async function addUp(manifest: Manifest, entries: Entries) {
  const sums = new Map(manifest.tables.map(({ name }) => [name, new TableSum(name)]));
  for (;;) {
    const { value } = await entries.next();
    if (value === undefined) throw new Error('The totals are missing');
    if (value.name === totalsEntry) {
      if ((await entries.next()).done !== true) throw new Error('Something follows the totals');
      return { sums, last: value.content };
    }
    const sum = sums.get(tableOfEntry(value.name) ?? '');
    if (sum === undefined) throw new Error('An entry of no table');
    sum.add(value.content);
  }
}
