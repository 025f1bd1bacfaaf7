/** The part of a terminal's stream that a bar needs. */
export interface BarStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const width = 24;
/** Redrawn this often, in milliseconds: more would only flicker. */
const every = 100;

/**
 * A bar that grows in a terminal's line, and says nothing at all elsewhere: in a log it would be a hundred lines.
 */
export function progressBar(stream: BarStream, total: number, clock: () => number = () => performance.now()) {
  const start = clock();
  let drawn = -every;
  const draw = (done: number) => {
    const seconds = Math.max((clock() - start) / 1000, 0.001);
    const left = Math.ceil((total - done) / (done / seconds));
    const filled = Math.round((done / total) * width);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    const counts = `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
    // To the end of the line: the text before may have been longer.
    stream.write(`\r${bar}  ${counts}${done < total ? `  ${left} s left` : ''}\u001b[K`);
  };
  return {
    update(done: number): void {
      if (stream.isTTY !== true || (clock() - start - drawn < every && done < total)) return;
      drawn = clock() - start;
      draw(done);
    },
    /** Leaves the line to what is printed next. */
    end(): void {
      if (stream.isTTY === true && drawn >= 0) stream.write('\n');
    },
  };
}
