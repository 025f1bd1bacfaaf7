import type { ReadOptions, WriteOptions } from '@nongsan/core';
import { nameOf, type Connection, type Target } from './connection.ts';
import { get } from './get.ts';
import { load } from './load.ts';
import { parse, type Schema } from './parse.ts';

/** A module that brings one schema, loaded when the first such resource is asked for. */
type SchemaModule<T> = Promise<{ readonly schema: Schema<T> }>;

/** Reads one resource while its schema is on the way. */
export async function read<T>(
  connection: Connection,
  target: Target,
  module: SchemaModule<T>,
  { signal }: ReadOptions = {},
): Promise<T> {
  const [body, { schema }] = await Promise.all([get(connection, target, signal), load(module)]);
  return parse(schema, body, nameOf(connection, target));
}

/** The code that sends changes, loaded when the first is near. */
export const writing = () => import('./write.ts');

/** Makes one change and reads what it answers. */
export async function change<T>(
  connection: Connection,
  target: Target,
  body: unknown,
  module: SchemaModule<T>,
  { idempotencyKey, signal }: WriteOptions,
): Promise<T> {
  const [{ write }, { schema }] = await Promise.all([load(writing()), load(module)]);
  return parse(schema, await write(connection, target, body, idempotencyKey, signal), nameOf(connection, target));
}
