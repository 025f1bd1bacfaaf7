import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SettingError } from './setting-error.ts';

/** `integrity.json` of a script-tag build: its version, and what browsers hold each file to. */
export interface SdkManifest {
  readonly version: string;
  readonly integrity: Readonly<Record<string, string>>;
}

/** @throws SettingError when the folder holds no build */
export async function readManifest(folder: string): Promise<SdkManifest> {
  const text = await readFile(join(folder, 'integrity.json'), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new SettingError('--sdk', `${folder} holds no build of the SDK: integrity.json is missing. Run pnpm build`);
  return JSON.parse(text) as SdkManifest;
}
