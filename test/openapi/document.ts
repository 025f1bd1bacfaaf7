import { readFile } from 'node:fs/promises';
import { createApp, createPool } from '@nongsan/server';
import type { Components, JsonSchema } from './json-schema.ts';

/** The description that foreign clients were built from, kept in the repository. */
export const releasedFile = new URL('../../packages/server/openapi/v1.json', import.meta.url);

export interface Parameter {
  readonly in: 'query' | 'header' | 'path';
  readonly name: string;
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

export interface Operation {
  readonly operationId: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

/** As much of an API description as is compared and asked by. */
export interface ApiDocument {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Components };
}

export interface PlacedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export const operationsOf = ({ paths }: ApiDocument): PlacedOperation[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

/** What the server says of itself now. Needs no database: a description is made of routes and schemas. */
export async function currentDocument(): Promise<ApiDocument> {
  const sql = createPool('postgres://127.0.0.1:1/none');
  const app = createApp({ sql, config: { publicOrigin: 'https://portal.example' } });
  const response = await app.request('/openapi.json');
  await sql.end();
  return (await response.json()) as ApiDocument;
}

export const releasedDocument = async (): Promise<ApiDocument> =>
  JSON.parse(await readFile(releasedFile, 'utf8')) as ApiDocument;
