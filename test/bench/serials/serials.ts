import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, type Figure } from '../figure.ts';

const rounds = 3;
const few = 1_000;
const many = 100_000;

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * A hundred thousand items of a lot, each with its own signature, into a CSV file: how long, and how much memory more than
 * for a thousand. A process of its own each time, as `nongsan serials` is one.
 */
export async function benchSerials(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-bench-serials-'));
  try {
    const runs: { readonly few: Run; readonly many: Run }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      runs.push({
        few: await writeItems(few, join(folder, `few-${round}.csv`)),
        many: await writeItems(many, join(folder, `many-${round}.csv`)),
      });
    }
    return figuresOf(runs);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function figuresOf(runs: readonly { readonly few: Run; readonly many: Run }[]): readonly Figure[] {
  const seconds = runs.map((run) => run.many.seconds);
  const more = runs.map((run) => run.many.megabytes / run.few.megabytes);
  const peak = median(runs.map((run) => run.many.megabytes));
  const rate = many / median(seconds);
  return [
    {
      name: 'serials',
      value: median(seconds),
      unit: 's',
      samples: seconds,
      note: `${many.toLocaleString('en')} items, ${rate.toFixed(0)} a second`,
    },
    {
      name: 'serials, memory',
      value: median(more),
      unit: '× a thousand',
      aim: { atMost: 1.5 },
      samples: more,
      note: `${peak.toFixed(0)} MB resident at most`,
    },
  ];
}

const writer = fileURLToPath(new URL('writer.ts', import.meta.url));

async function writeItems(count: number, file: string): Promise<Run> {
  const child = spawn(process.execPath, ['--conditions=@nongsan/source', writer, String(count), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`Writing ${count} items ended with ${child.exitCode}`);
  return JSON.parse(text) as Run;
}
