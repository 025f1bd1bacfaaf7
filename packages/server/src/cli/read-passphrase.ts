import { readFile } from 'node:fs/promises';
import { Passphrase } from '../trace/index.ts';
import { SettingError } from './setting-error.ts';

/** Shorter ones are guessed, whatever a guess costs. */
const shortest = 12;

/**
 * The passphrase of the private keys: `NONGSAN_KEY_PASSPHRASE`, or, out of sight of those who list processes, the file of
 * `NONGSAN_KEY_PASSPHRASE_FILE` (a trailing line end does not count). Nothing where neither is set.
 *
 * @throws SettingError when it is too short, both are set or the file cannot be read; the message never holds it
 */
export async function readPassphrase(environment: NodeJS.ProcessEnv): Promise<Passphrase | undefined> {
  const { NONGSAN_KEY_PASSPHRASE: text, NONGSAN_KEY_PASSPHRASE_FILE: file } = environment;
  if (text && file) throw new SettingError('NONGSAN_KEY_PASSPHRASE', 'and NONGSAN_KEY_PASSPHRASE_FILE are both set');
  if (file) return checked('NONGSAN_KEY_PASSPHRASE_FILE', (await readLine(file)).replace(/\r?\n$/, ''));
  return text ? checked('NONGSAN_KEY_PASSPHRASE', text) : undefined;
}

async function readLine(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new SettingError('NONGSAN_KEY_PASSPHRASE_FILE', `names ${file}, which cannot be read (${why})`);
  });
}

function checked(name: string, text: string): Passphrase {
  if ([...text].length < shortest) throw new SettingError(name, `must have at least ${shortest} characters`);
  return new Passphrase(text);
}
