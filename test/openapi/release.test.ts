import { describe, expect, it } from 'vitest';
import { breakingChanges } from './breaking.ts';
import { currentDocument, releasedDocument } from './document.ts';

const howTo =
  'The API description is not the released one. If it only adds, raise contractVersion in ' +
  'packages/server/src/openapi/document.ts and run: node --conditions=@nongsan/source test/openapi/release.ts';

describe('the API description', () => {
  it('breaks nothing for those who were built from the released one', async () => {
    expect(breakingChanges(await releasedDocument(), await currentDocument())).toEqual([]);
  });
  it('is the released one, to the last word', async () => {
    expect(await currentDocument(), howTo).toEqual(await releasedDocument());
  });
  it('has a version whose first number is the path’s', async () => {
    const { info, paths } = await currentDocument();
    const major = /^(\d+)\.\d+\.\d+$/.exec(info.version)?.[1];
    const versioned = Object.keys(paths).filter((path) => path !== '/health' && path !== '/ready');
    expect(versioned.filter((path) => !path.startsWith(`/v${String(major)}/`))).toEqual([]);
  });
});
