import { randomBytes } from 'node:crypto';
import { Writable, type Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { ArchiveWriter } from './archive-writer.ts';
import { BackupFileError } from './backup-file-error.ts';

/** A disk that has no room for the first chunk that it is given, which it says when `full` holds of what writes to it. */
function fullDisk(full: (source: Readable) => boolean): Writable {
  let source: Readable | undefined;
  const disk = new Writable({
    write(_chunk, _encoding, done) {
      const refuse = () => done(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
      vi.waitUntil(() => source !== undefined && full(source), { interval: 1, timeout: 20_000 }).then(refuse, done);
    },
  });
  return disk.on('pipe', (from: Readable) => (source = from));
}

const holdsBack = (source: Readable) => source.readableLength >= source.readableHighWaterMark;

describe('an archive whose disk is full in the middle is refused', () => {
  it.each([
    ['at once', 1_000, () => true],
    // Incompressible, so that the compressor has to wait for the disk; its callback for this chunk never comes.
    ['while the compressor holds a chunk back', 3_000_000, holdsBack],
  ])('%s', async (_when, size, full) => {
    const archive = new ArchiveWriter('/nowhere/portal.tar.gz', new Date('2026-11-22T03:00:00Z'), () => fullDisk(full));
    const write = async () => {
      await archive.add('one', randomBytes(size));
      await archive.add('two', randomBytes(size));
      await archive.finish();
    };
    await expect(write()).rejects.toThrow(BackupFileError);
    await archive.discard();
  });
});
