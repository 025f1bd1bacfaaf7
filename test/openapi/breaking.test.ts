import { describe, expect, it } from 'vitest';
import { breakingChanges } from './breaking.ts';
import type { ApiDocument, Operation, Parameter } from './document.ts';
import type { Components, JsonSchema } from './json-schema.ts';

const text: JsonSchema = { type: 'string' };
const limit: Parameter = { in: 'query', name: 'limit', schema: { type: 'string', pattern: '^\\d+$' } };
const json = (schema: JsonSchema) => ({ 'application/json': { schema } });
const answered = (schema: JsonSchema) => ({ description: 'Done', content: json(schema) });
const refused = { description: 'Problem' };
const object = (
  properties: Record<string, JsonSchema>,
  required: string[] = [],
  more: JsonSchema = {},
): JsonSchema => ({
  type: 'object',
  properties,
  required,
  ...more,
});

interface Parts {
  readonly send?: JsonSchema;
  readonly get?: JsonSchema;
  readonly operation?: Partial<Operation>;
  readonly schemas?: Components;
}

const strict = { additionalProperties: false } as const;
const order = object({ note: text, way: { type: 'string', enum: ['a', 'b'] } }, ['way'], strict);
const answer = object({ id: { type: 'string', maxLength: 64 }, hint: text }, ['id']);

/** A description with one operation that takes `send` and answers `get`. */
const api = ({ send = order, get = answer, operation = {}, schemas = {} }: Parts = {}): ApiDocument => ({
  info: { version: '1.0.0' },
  paths: {
    '/v1/x': {
      post: {
        operationId: 'x',
        parameters: [limit],
        requestBody: { content: json(send) },
        responses: { '200': answered(get), '404': refused },
        ...operation,
      },
    },
  },
  components: { schemas },
});

const changed = (before: Parts, after: Parts) => breakingChanges(api(before), api(after));

describe('what breaks nobody', () => {
  const schema = object({ vi: text }, ['vi']);
  const open = (...values: string[]): JsonSchema => ({ anyOf: [{ type: 'string', enum: values }, text] });
  it.each<[string, Parts, Parts]>([
    ['nothing changed', {}, {}],
    ['a new field in an answer', {}, { get: object({ ...answer.properties, more: text }, ['id', 'more']) }],
    ['a field that is always there now', {}, { get: { ...answer, required: ['id', 'hint'] } }],
    ['a new optional field of a request', {}, { send: { ...order, properties: { ...order.properties, more: text } } }],
    ['a field that a request may leave out now', {}, { send: { ...order, required: [] } }],
    ['one more value in a request', { send: { enum: ['a'] } }, { send: { enum: ['a', 'b'] } }],
    ['one value less in an answer', { get: { enum: ['a', 'b'] } }, { get: { enum: ['a'] } }],
    ['a new value of an open enumeration', { get: open('a') }, { get: open('a', 'b') }],
    ['a wider limit of a request', { send: { ...text, maxLength: 5 } }, { send: { ...text, maxLength: 9 } }],
    ['a narrower limit of an answer', { get: { ...text, maxLength: 9 } }, { get: { ...text, maxLength: 5 } }],
    ['whole numbers where numbers were', { get: { type: 'number' } }, { get: { type: 'integer' } }],
    ['a schema that got a name', { get: schema }, { get: { $ref: '#/components/schemas/T' }, schemas: { T: schema } }],
    ['a new problem', {}, { operation: { responses: { '200': answered(answer), '404': refused, '409': refused } } }],
    ['a problem less', {}, { operation: { responses: { '200': answered(answer) } } }],
    ['a new optional parameter', {}, { operation: { parameters: [limit, { ...limit, name: 'cursor' }] } }],
  ])('%s', (_, before, after) => {
    expect(changed(before, after)).toEqual([]);
  });
  it('a new operation', () => {
    const after = api();
    expect(breakingChanges(api(), { ...after, paths: { ...after.paths, '/v1/y': {} } })).toEqual([]);
  });
});

describe('what breaks somebody, and how it is told', () => {
  const { hint: _hint, ...withoutHint } = answer.properties ?? {};
  const { note: _note, ...withoutNote } = order.properties ?? {};
  const items = (one: JsonSchema): JsonSchema => ({ type: 'array', items: one });
  it.each<[string, Parts, Parts, string]>([
    ['an answer’s optional field is gone', {}, { get: object(withoutHint, ['id']) }, 'answer 200 /hint is gone'],
    ['an answer’s field may be missing', {}, { get: { ...answer, required: [] } }, 'answer 200 "id" may be missing'],
    [
      'an answer’s field is another kind',
      { get: object({ n: text }) },
      { get: object({ n: { type: 'integer' } }) },
      'answer 200 /n: integer is no string',
    ],
    [
      'an answer’s closed enumeration grows',
      { get: { enum: ['a'] } },
      { get: { enum: ['a', 'b'] } },
      'answer 200 "b" is not allowed',
    ],
    ['an answer’s enumeration opens', { get: { ...text, enum: ['a'] } }, { get: text }, 'answer 200 is only "a"'],
    [
      'an answer’s text may be longer',
      { get: { ...text, maxLength: 5 } },
      { get: { ...text, maxLength: 6 } },
      'answer 200 maxLength 6 exceeds 5',
    ],
    [
      'an answer’s text has no limit any more',
      { get: { ...text, maxLength: 5 } },
      { get: text },
      'answer 200 maxLength none exceeds 5',
    ],
    [
      'an answer’s list holds something else',
      { get: items(text) },
      { get: items({ type: 'null' }) },
      'answer 200 /*: null is no string',
    ],
    [
      'an answer has one more alternative',
      { get: { anyOf: [text] } },
      { get: { anyOf: [text, { type: 'null' }] } },
      'answer 200 null is no string',
    ],
    ['a request’s field is gone', {}, { send: { ...order, properties: withoutNote } }, 'body /note is gone'],
    [
      'a request needs a new field',
      {},
      { send: object({ ...order.properties, phone: text }, ['way', 'phone'], strict) },
      'body "phone" may be missing',
    ],
    [
      'a request’s field is required now',
      {},
      { send: { ...order, required: ['way', 'note'] } },
      'body "note" may be missing',
    ],
    ['a request loses a value', { send: { enum: ['a', 'b'] } }, { send: { enum: ['a'] } }, 'body "b" is not allowed'],
    [
      'a request’s text must be shorter',
      { send: text },
      { send: { ...text, maxLength: 6 } },
      'body maxLength none exceeds 6',
    ],
    [
      'a request’s text follows another pattern',
      { send: { ...text, pattern: 'a' } },
      { send: { ...text, pattern: 'b' } },
      'body pattern "a" is not "b"',
    ],
    [
      'a request’s number must be larger',
      { send: { type: 'integer', minimum: 0 } },
      { send: { type: 'integer', minimum: 1 } },
      'body minimum 0 exceeds 1',
    ],
    [
      'a request takes no unknown fields any more',
      { send: object({}) },
      { send: object({}, [], strict) },
      'body unknown fields are not allowed',
    ],
    [
      'a request must have a body',
      {},
      { operation: { requestBody: { required: true, content: json(order) } } },
      'body is required now',
    ],
    [
      'a body is not taken any more',
      {},
      { operation: { requestBody: { content: {} } } },
      'body application/json is not taken any more',
    ],
    ['a parameter is gone', {}, { operation: { parameters: [] } }, 'query parameter limit is gone'],
    [
      'a parameter is required now',
      {},
      { operation: { parameters: [{ ...limit, required: true }] } },
      'query parameter limit is required now',
    ],
    [
      'a success is told by another status',
      {},
      { operation: { responses: { '201': answered(answer) } } },
      'answer 200 is gone',
    ],
    ['a credential is asked for', {}, { operation: { security: [{ orderSecret: [] }] } }, 'asks for orderSecret'],
  ])('%s', (_, before, after, told) => {
    expect(changed(before, after)).toContain(`POST /v1/x ${told}`);
  });
  it('an operation is gone', () => {
    expect(breakingChanges(api(), { ...api(), paths: { '/v1/x': {} } })).toEqual(['POST /v1/x is gone']);
  });
});

describe('a schema', () => {
  const tree = (more: Record<string, JsonSchema>): Components => ({
    Tree: object({ children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } }, ...more }),
  });
  const get: JsonSchema = { $ref: '#/components/schemas/Tree' };
  it('that holds itself is compared to its end', () => {
    expect(changed({ get, schemas: tree({ leaf: text }) }, { get, schemas: tree({ leaf: text }) })).toEqual([]);
    expect(changed({ get, schemas: tree({ leaf: text }) }, { get, schemas: tree({}) })).toEqual([
      'POST /v1/x answer 200 /leaf is gone',
    ]);
  });
  it('with a keyword that nobody has taught the comparison is refused', () => {
    const strange = { type: 'string', not: {} } as JsonSchema;
    expect(() => changed({ get: strange }, {})).toThrow('"not"');
  });
});
