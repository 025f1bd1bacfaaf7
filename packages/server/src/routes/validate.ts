import { sValidator } from '@hono/standard-validator';
import type { MiddlewareHandler } from 'hono';
import { validator } from 'hono-openapi';
import * as z from 'zod/mini';
import type { AppEnv } from '../middleware/index.ts';
import { faultsOf, ProblemError } from '../problems/index.ts';

type Validated<Target extends 'query' | 'json', Schema extends z.ZodMiniType> = MiddlewareHandler<
  AppEnv,
  string,
  { in: { [Key in Target]: z.input<Schema> }; out: { [Key in Target]: z.output<Schema> } }
>;

type Issues = Parameters<typeof faultsOf>[0];

/** A text to look something up by: no name holds a NUL character, and PostgreSQL takes none. */
export const lookUpText = (maxLength: number, description: string) =>
  z.string().check(
    z.maxLength(maxLength),
    z.refine((text) => !text.includes('\0'), 'must hold no NUL characters'),
    z.describe(description),
  );

/** Refuses a query that breaks the schema, with pointers, and puts its parameters into the API description. */
export function query<Schema extends z.ZodMiniType>(schema: Schema): Validated<'query', Schema> {
  return validator('query', schema, (result) => {
    if (!result.success) refuse(result.error, 'A query parameter is wrong; each error points at it by name.');
  }) as unknown as Validated<'query', Schema>;
}

/** Refuses a body that breaks the schema, with pointers. `describe` names the body's schema in the API description. */
export function body<Schema extends z.ZodMiniType>(schema: Schema): Validated<'json', Schema> {
  const validate = sValidator('json', schema, (result) => {
    if (!result.success) refuse(result.error, 'The body breaks the contract; each error points into it.');
  }) as unknown as Validated<'json', Schema>;
  return async (c, next) => {
    if ((await c.req.text()) === '') refuse([nothing], 'The body is missing.');
    return validate(c, next);
  };
}

/** What the schema would say, if the validator asked it about no body at all. */
const nothing = { code: 'invalid_type', expected: 'object', message: 'missing' } as const;

function refuse(issues: Issues, detail: string): never {
  throw new ProblemError('invalid-request', detail, { faults: faultsOf(issues) });
}
