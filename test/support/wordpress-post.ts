import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ExampleStand } from './example-stand.ts';

const folder = fileURLToPath(new URL('../../examples/wordpress/', import.meta.url));

/** Writes a post's page as the theme of the WordPress example prints it, and tells its address. */
export async function publishPost(stand: ExampleStand, name: string, block: string, head = ''): Promise<string> {
  const made = stand.madeFolder('wordpress');
  await mkdir(made, { recursive: true });
  await cp(`${folder}style.css`, `${made}/style.css`);
  const theme = await readFile(`${folder}theme.html`, 'utf8');
  await writeFile(`${made}/${name}.html`, theme.replace('<!-- block -->', block).replace('<!-- wp_head -->', head));
  return `${stand.origin('wordpress')}/${name}.html`;
}
