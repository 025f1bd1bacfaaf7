// Writes one page of Storybook's documentation for each code of core's registry; `node --conditions=@nongsan/source`.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { root } from '../lib/places.mjs';
import { main } from '../lib/stop.mjs';
import { formatted } from './formatted.mjs';

const FOLDER = `${root}/stories/docs/errors`;

/** Texts of the registry are plain: what MDX would read as code is written as text. */
const plain = (text) => text.replace(/[{}<>]/g, (sign) => `{'${sign}'}`);

function page({ code, status, retryable, title, meaning, remedy }) {
  return `import { Meta } from '@storybook/addon-docs/blocks';

<Meta title="Documentation/Error pages/${code}" />

# ${plain(title)}

\`${code}\` · ${status === 0 ? 'arises in the browser' : `HTTP ${status}`} · ${retryable ? 'the same request may succeed later' : 'the same request fails again'}

${plain(meaning)}

## What to do

${plain(remedy)}
`;
}

/** @returns file name → text */
export async function errorFiles() {
  const { errorPages } = await import(`${root}/packages/core/src/errors/index.ts`);
  const files = errorPages().map(async (each) => {
    const name = `${each.code}.mdx`;
    return [name, await formatted(page(each), name)];
  });
  return Object.fromEntries(await Promise.all(files));
}

export const writtenErrors = () =>
  Object.fromEntries(
    globSync('*.mdx', { cwd: FOLDER }).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
  );

async function writeAll() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(await errorFiles())) writeFileSync(`${FOLDER}/${name}`, text);
}

if (import.meta.main) await main(writeAll);
