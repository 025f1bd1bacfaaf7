import type { SourceError } from '@nongsan/core';
import type { Answer } from './attempt.ts';
import { parseJson } from './json.ts';
import { load } from './load.ts';
import { malformed } from './malformed.ts';

/** Loaded with the first problem: most pages never meet one. */
export const problemError = async (body: unknown, where: string, status?: number): Promise<SourceError> =>
  (await load(import('./problem.ts'))).problemError(body, where, status);

/**
 * The JSON of an answer.
 * @throws SourceError the problem that the answer tells, or `malformed-answer`
 */
export async function decode({ status, headers, text }: Answer, where: string): Promise<unknown> {
  let body: unknown;
  const type = headers.get('content-type') ?? 'no content type';
  try {
    if (/^application\/([\w.-]+\+)?json\b/i.test(type)) body = await parseJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (status < 200 || status > 299) throw await problemError(body, where, status);
  if (body === undefined) throw malformed(where, `status ${status} with ${type} is not JSON`);
  return body;
}
