import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url));

/** Starts `nongsan` as an operator does, in a process of its own. */
export function startCli(args: readonly string[], environment: Record<string, string>) {
  const env = { ...process.env, DATABASE_URL: '', ...environment };
  return spawn(process.execPath, ['--conditions=@nongsan/source', main, ...args], { env });
}

/** Runs `nongsan` to its end. */
export async function runCli(args: readonly string[], environment: Record<string, string>): Promise<CliRun> {
  const child = startCli(args, environment);
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => (texts[name] += chunk.toString()));
  }
  await once(child, 'close');
  return { code: child.exitCode, ...texts };
}
