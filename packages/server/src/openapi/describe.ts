import type { ApiErrorCode } from '@nongsan/core';
import { apiErrorRegistry } from '@nongsan/core';
import { photoTypes } from '@nongsan/core/claim';
import { describeRoute, type DescribeRouteOptions } from 'hono-openapi';
import { schemaRef, type SchemaName } from './schemas.ts';

type Parameters = NonNullable<DescribeRouteOptions['parameters']>;

/** What the API description says of one route under /v1. */
export interface RouteText {
  readonly id: string;
  readonly tag: 'Catalogue' | 'Trace' | 'Cart' | 'Order' | 'Admin';
  readonly summary: string;
  readonly description?: string;
  readonly answer: {
    readonly status?: 200 | 201;
    /** A photo is answered as bytes. */
    readonly schema: SchemaName | 'Photo';
    readonly text: string;
    /** Default: `application/json`. */
    readonly type?: 'application/ld+json';
  };
  /** A photo is sent as bytes. */
  readonly body?: SchemaName | 'Photo';
  /** Media types of the body beside `application/json`. */
  readonly bodyTypes?: readonly string[];
  /** Problems beyond those that every route under /v1 can answer with. */
  readonly problems?: readonly ApiErrorCode[];
  readonly parameters?: Parameters;
  /** Answers with ETag and 304. */
  readonly cached?: boolean;
  /** What the caller must show beside the site key that every route wants. */
  readonly secret?: 'orderSecret';
  /** For servers: takes a secret key, and no site's. */
  readonly server?: boolean;
}

const everyRoute: readonly ApiErrorCode[] = [
  'missing-key',
  'unknown-key',
  'origin-blocked',
  'too-many-requests',
  'internal',
  'unavailable',
];

const serverRoute: readonly ApiErrorCode[] = [
  'missing-secret-key',
  'unknown-secret-key',
  'expired-secret-key',
  'revoked-secret-key',
  'secret-key-in-browser',
  'missing-scope',
  'other-store',
  'too-many-requests',
  'internal',
  'unavailable',
];

const photoProblems: readonly ApiErrorCode[] = ['too-large', 'unsupported-media-type', 'bad-picture'];

const bodyProblems: readonly ApiErrorCode[] = [
  'malformed-json',
  'too-large',
  'unsupported-media-type',
  'invalid-request',
  'key-reused',
];

/**
 * What callers show to be let in. The site key stands in the query and the order's secret in Authorization, which OpenAPI
 * wants described here and not as parameters.
 */
export const securitySchemes = {
  siteKey: {
    type: 'apiKey',
    in: 'query',
    name: 'key',
    description: 'Publishable key of the site: pk_…. It says for which site is asked; whoever reads the page knows it.',
  },
  secretKey: {
    type: 'http',
    scheme: 'bearer',
    description:
      'sk_…: a secret key with the scope `lots:write`, from a server. A request with an Origin is refused: pages hold none.',
  },
  orderSecret: {
    type: 'http',
    scheme: 'bearer',
    description: 'os_…: the secret that came with the placed order and stands after # in its link.',
  },
} as const;

export const idempotencyParameter = (required: boolean) =>
  ({
    in: 'header',
    name: 'Idempotency-Key',
    required,
    description:
      'A random UUID for what the buyer did. The same request with the same key has no second effect and is answered ' +
      'as the first time, for at least 24 hours.',
    schema: { type: 'string', minLength: 16, maxLength: 128, pattern: '^[\\x21-\\x7e]+$' },
  }) as const;

/** Puts a /v1 route into the API description. */
export function describe(text: RouteText) {
  const codes = [
    ...(text.body === undefined ? [] : text.body === 'Photo' ? photoProblems : bodyProblems),
    ...(text.problems ?? []),
    ...(text.server ? serverRoute : everyRoute),
  ];
  return describeRoute({
    operationId: text.id,
    tags: [text.tag],
    summary: text.summary,
    ...(text.description !== undefined && { description: text.description }),
    security: [text.server ? { secretKey: [] } : { siteKey: [], ...(text.secret && { [text.secret]: [] }) }],
    ...(text.parameters && { parameters: text.parameters }),
    ...(text.body && {
      requestBody: { required: true, content: bodyContent(text.body, text.bodyTypes) },
    }),
    responses: {
      [text.answer.status ?? 200]:
        text.answer.schema === 'Photo'
          ? { description: text.answer.text, content: photoContent }
          : jsonAnswer(text.answer.schema, text.answer.text, text.answer.type),
      ...(text.cached === true && { 304: { description: 'The caller has this version already (If-None-Match).' } }),
      ...problemResponses(codes),
    },
  });
}

/** Puts a route that watches the server into the API description: no key, no problems but the server's own. */
export function describeHealth(
  text: Pick<RouteText, 'id' | 'summary'>,
  answers: string,
  problems: readonly ApiErrorCode[],
) {
  return describeRoute({
    operationId: text.id,
    tags: ['Health'],
    summary: text.summary,
    security: [],
    responses: { 200: jsonAnswer('Health', answers), ...problemResponses(problems) },
  });
}

const bodyContent = (schema: SchemaName | 'Photo', more: readonly string[] = []) =>
  schema === 'Photo'
    ? photoContent
    : Object.fromEntries(['application/json', ...more].map((type) => [type, { schema: schemaRef(schema) }]));

/** Bytes, in the words that generators of clients know. */
const photoContent = Object.fromEntries(
  Object.keys(photoTypes).map((type) => [type, { schema: { type: 'string', format: 'binary' } as const }]),
);

const jsonAnswer = (schema: SchemaName, description: string, type = 'application/json') => ({
  description,
  content: { [type]: { schema: schemaRef(schema) } },
});

/** One response a status, naming each code that comes with it. */
function problemResponses(codes: readonly ApiErrorCode[]) {
  const byStatus = new Map<number, Set<ApiErrorCode>>();
  for (const code of codes) {
    const { status } = apiErrorRegistry[code];
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      {
        description: `Problem: ${[...names].map((name) => `\`${name}\``).join(', ')}`,
        content: { 'application/problem+json': { schema: schemaRef('Problem') } },
      },
    ]),
  );
}
