import { sValidator } from '@hono/standard-validator';
import type { MiddlewareHandler } from 'hono';
import { validator } from 'hono-openapi';
import type * as z from 'zod/mini';
import type { AppEnv } from '../middleware/index.ts';
import { faultsOf, ProblemError } from '../problems/index.ts';

type Validated<Target extends 'query' | 'json', Schema extends z.ZodMiniType> = MiddlewareHandler<
  AppEnv,
  string,
  { in: { [Key in Target]: z.input<Schema> }; out: { [Key in Target]: z.output<Schema> } }
>;

type Issues = Parameters<typeof faultsOf>[0];

/** Refuses a query that breaks the schema, with pointers, and puts its parameters into the API description. */
export function query<Schema extends z.ZodMiniType>(schema: Schema): Validated<'query', Schema> {
  return validator('query', schema, (result) => {
    if (!result.success) refuse(result.error, 'A query parameter is wrong; each error points at it by name.');
  }) as unknown as Validated<'query', Schema>;
}

/** Refuses a body that breaks the schema, with pointers. `describe` names the body's schema in the API description. */
export function body<Schema extends z.ZodMiniType>(schema: Schema): Validated<'json', Schema> {
  return sValidator('json', schema, (result) => {
    if (!result.success) refuse(result.error, 'The body breaks the contract; each error points into it.');
  }) as unknown as Validated<'json', Schema>;
}

function refuse(issues: Issues, detail: string): never {
  throw new ProblemError('invalid-request', detail, { faults: faultsOf(issues) });
}
