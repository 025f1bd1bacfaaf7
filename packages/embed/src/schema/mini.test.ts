import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { answers as byZod } from '../testing/answers.ts';
import { valuesFor, type ZodSchema } from '../testing/values.ts';

type Reader = Pick<ZodSchema, 'safeParse'>;
type Answers = Readonly<Record<string, Reader>>;

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The same schemas as the script-tag build has them: with our reading in the place of zod's. */
async function schemasOfTheBuild(): Promise<Answers> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'zod/mini': pathOf('mini.ts') }, conditions: ['@nongsan/source'] },
    build: { write: false, lib: { entry: pathOf('../testing/answers.ts'), formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  const [{ code } = { code: '' }] = built[0]?.output ?? [];
  const { answers } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    readonly answers: Answers;
  };
  return answers;
}

/** What an element and a developer get to see of a reading. */
function readBy(schema: Reader, value: unknown) {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data };
  const [first] = result.error.issues;
  return { path: first?.path, message: first?.message };
}

const runs = 400;

describe('answers are read as zod reads them', () => {
  let byUs: Answers = {};
  beforeAll(async () => {
    byUs = await schemasOfTheBuild();
  });
  test.each(Object.entries(byZod as Readonly<Record<string, ZodSchema>>))('%s', (name, zod) => {
    const ours = byUs[name];
    let taken = 0;
    fc.assert(
      fc.property(valuesFor(zod), (value) => {
        const expected = readBy(zod, value);
        if ('data' in expected) taken += 1;
        expect(ours && readBy(ours, value)).toEqual(expected);
      }),
      { numRuns: runs, seed: 20_261_122 },
    );
    // Both kinds were tried, so that neither is equal for want of trying.
    expect(taken).toBeGreaterThan(20);
    expect(taken).toBeLessThan(runs);
  });
});
