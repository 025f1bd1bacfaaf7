import { errorRegistry, isErrorCode, problemSchema, type ErrorCode, type Problem } from '@nongsan/core';
import type * as z from 'zod/mini';
import type { Answer } from './asker.ts';
import { BrokenRule } from './broken-rule.ts';

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${String(step)}`), '');

/** A value as the contract has it. Fields and enum values that this release does not know are no fault. */
export function look<T>(schema: z.ZodMiniType<T>, value: unknown, where: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BrokenRule(
    `${where}${pathOf(issue?.path ?? [])}: ${issue?.message ?? 'Invalid input'}.`,
    'Compare the answer with the schema of the same name in /openapi.json.',
  );
}

/** The body of an answer that has to be a success. */
export function bodyOf<T>(schema: z.ZodMiniType<T>, answer: Answer, statuses: readonly number[] = [200]): T {
  requireStatus(answer, statuses);
  const type = answer.headers.get('content-type') ?? 'none';
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type))
    throw new BrokenRule(`${answer.name} has the content type ${type}.`, 'Send JSON as application/json.');
  return look(schema, answer.json, `${answer.name}: body`);
}

export function requireStatus(answer: Answer, statuses: readonly number[]): void {
  if (statuses.includes(answer.status)) return;
  const code = problemSchema.safeParse(answer.json).data?.code;
  const seen = `${answer.name} was answered with ${answer.status}${code === undefined ? '' : ` (${code})`}`;
  throw new BrokenRule(
    `${seen}, not with ${statuses.join(' or ')}.`,
    'The API description says what this route answers.',
  );
}

/** A refusal as RFC 9457 and the registry have it, with one of these codes. */
export function problemOf(answer: Answer, ...codes: readonly ErrorCode[]): Problem {
  const [code] = codes;
  const wanted = `${codes.join(' or ')} (status ${[...new Set(codes.map((one) => errorRegistry[one].status))].join(' or ')})`;
  if (answer.status < 400)
    throw new BrokenRule(
      `${answer.name} was answered with ${answer.status}, not refused.`,
      `Refuse it with ${wanted}.`,
    );
  const type = answer.headers.get('content-type') ?? 'none';
  if (!type.startsWith('application/problem+json'))
    throw new BrokenRule(
      `${answer.name} was refused with ${answer.status} and the content type ${type}.`,
      `Send a problem document (RFC 9457) as application/problem+json, with the code ${code ?? ''}.`,
    );
  const problem = look(problemSchema, answer.json, `${answer.name}: problem`);
  requireRegistered(answer, problem);
  if (codes.includes(problem.code as ErrorCode)) return problem;
  throw new BrokenRule(`${answer.name} was refused as ${problem.code}.`, `The code here is ${wanted}.`);
}

/** Status and `retryable` of a code are the registry's: pages decide by them whether to offer another try. */
export function requireRegistered(answer: Pick<Answer, 'name' | 'status'>, problem: Problem): void {
  const { code } = problem;
  if (!isErrorCode(code) || errorRegistry[code].status === 0)
    throw new BrokenRule(`${answer.name}: the code ${code} is not in the registry.`, 'Use a code of /docs/errors.');
  const { status, retryable } = errorRegistry[code];
  if (answer.status !== status || problem.status !== status)
    throw new BrokenRule(
      `${answer.name}: ${code} came with status ${answer.status}, and ${problem.status} in the document.`,
      `${code} has the status ${status}, in both places.`,
    );
  if (problem.retryable !== retryable)
    throw new BrokenRule(
      `${answer.name}: ${code} says retryable ${String(problem.retryable)}.`,
      `${code} is retryable: ${String(retryable)}.`,
    );
}

/** A refusal that says where the request is wrong. */
export function requirePointer(answer: Answer, problem: Problem, pointer: string): void {
  if (problem.errors?.some((fault) => fault.pointer === pointer) === true) return;
  const pointers = (problem.errors ?? []).map((fault) => JSON.stringify(fault.pointer)).join(', ') || 'nothing';
  throw new BrokenRule(
    `${answer.name}: the problem points at ${pointers}.`,
    `Put { "pointer": "${pointer}", "code", "detail" } into errors (RFC 6901): forms show it beside the field.`,
  );
}
