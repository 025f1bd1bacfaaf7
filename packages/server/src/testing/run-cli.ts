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

/**
 * One command of `nongsan` in a test, on the database at `url`.
 * @param always what follows everything that shall succeed: `--portal north`
 */
export function commandOf(command: string, url: () => string, always: readonly string[] = ['--portal', 'north']) {
  const run = (...args: readonly string[]) => runCli([command, ...args], { DATABASE_URL: url() });
  return {
    /** What it prints, where it succeeds and complains of nothing. */
    done: async (...args: readonly string[]): Promise<string> => {
      const { code, stdout, stderr } = await run(...args, ...always);
      if (code === 0 && stderr === '') return stdout;
      throw new Error(`nongsan ${[command, ...args].join(' ')} ended with ${code}: ${stderr}`);
    },
    /** Why it refuses, with nothing added to what was given. */
    refused: async (...args: readonly string[]): Promise<string> => {
      const { code, stderr } = await run(...args);
      if (code === 1) return stderr;
      throw new Error(`nongsan ${[command, ...args].join(' ')} ended with ${code} and should have been refused`);
    },
  };
}
