// node --conditions=@nongsan/source test/openapi/release.ts: keeps today's API description as the released one.
import { mkdir, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { breakingChanges } from './breaking.ts';
import { currentDocument, releasedDocument, releasedFile, type ApiDocument } from './document.ts';

/** Why today's description must not replace the released one; nothing when it may. */
function objection(released: ApiDocument | undefined, current: ApiDocument): string | undefined {
  if (released === undefined) return undefined;
  const broken = breakingChanges(released, current);
  if (broken.length > 0) return `This would break those who rely on v1; it belongs into v2:\n${broken.join('\n')}`;
  const changed = !isDeepStrictEqual(released, current);
  if (!changed || released.info.version !== current.info.version) return undefined;
  return 'The description has changed: raise contractVersion in packages/server/src/openapi/document.ts first.';
}

const current = await currentDocument();
const refusal = objection(await releasedDocument().catch(() => undefined), current);
if (refusal === undefined) {
  const options = await resolveConfig(releasedFile);
  await mkdir(new URL('.', releasedFile), { recursive: true });
  await writeFile(releasedFile, await format(JSON.stringify(current), { ...options, parser: 'json' }));
  console.log(`Released ${current.info.version}.`);
} else {
  console.error(refusal);
  process.exitCode = 1;
}
