import { format, resolveConfig } from 'prettier';
import { root } from '../lib/places.mjs';

/** Text as `pnpm format` would leave it. */
export async function formatted(text, file) {
  const options = await resolveConfig(`${root}/packages/${file}`);
  return format(text, { ...options, filepath: file });
}
