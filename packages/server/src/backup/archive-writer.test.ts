import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ArchiveWriter } from './archive-writer.ts';
import { BackupFileError } from './backup-file-error.ts';

/** A disk that takes its time over the first chunk, and then is full. */
const fullDisk = () =>
  new Writable({
    write(_chunk, _encoding, done) {
      setTimeout(() => done(Object.assign(new Error('no space left'), { code: 'ENOSPC' })), 50);
    },
  });

describe('an archive', () => {
  // Incompressible, so that the compressor waits for the disk while it holds a chunk back.
  it.each([1_000, 100_000, 3_000_000])('of %i bytes whose disk is full in the middle is refused', async (size) => {
    const archive = new ArchiveWriter('/nowhere/portal.tar.gz', new Date('2026-11-22T03:00:00Z'), fullDisk);
    const write = async () => {
      await archive.add('one', randomBytes(size));
      await archive.add('two', randomBytes(size));
      await archive.finish();
    };
    await expect(write()).rejects.toThrow(BackupFileError);
    await archive.discard();
  });
});
