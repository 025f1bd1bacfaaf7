import { openKeyRing, publicKeys, rotateKeyFile } from '../trace/index.ts';
import { readSettings } from './settings.ts';

/** Prints public keys only: what a partner pins, or an auditor asks for. */
export async function keyCommand({ rotate }: { readonly rotate: boolean }): Promise<void> {
  const { folder } = readSettings(process.env);
  const now = new Date();
  const ring = rotate ? await rotateKeyFile(folder, now) : await openKeyRing(folder, now);
  console.log(JSON.stringify(publicKeys(ring), undefined, 2));
  if (rotate) console.error('New lots are signed with the first key after the next `nongsan sample` or start.');
}
