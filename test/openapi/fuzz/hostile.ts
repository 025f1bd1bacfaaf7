import * as fc from 'fast-check';

const texts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\ufeff\u202e\u2066',
  '\u0323'.repeat(100),
  'Ｔân Cương',
  '-0',
  '1e999',
  '٣',
  "' OR 1=1 --",
  '%',
  '_%\\',
  '{}[]|&!:*<->',
  '../../etc/passwd',
  '__proto__',
  '\r\nx: y',
  '💐'.repeat(200),
  'x'.repeat(9_000),
];

/** Texts that break what was not thought of. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const scalars = [null, true, 0, -1, 1.5, 2 ** 53, -(2 ** 53), 1e308, [], {}, [[]], { a: { b: [null] } }] as const;

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(...scalars), hostileText, fc.jsonValue());

/** One change to a value: a part of it is something else, missing, or there although nobody asked for it. */
export const mutationOf = (value: unknown): fc.Arbitrary<unknown> =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? fc.oneof({ weight: 4, arbitrary: insideOf(value) }, { weight: 1, arbitrary: hostileValue })
    : hostileValue;

function insideOf(value: object): fc.Arbitrary<unknown> {
  const without = (name: string) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  return fc.constantFrom(...Object.keys(value)).chain((name) => {
    const part = (value as Readonly<Record<string, unknown>>)[name];
    return fc.oneof(
      fc.constant(without(name)),
      mutationOf(part).map((changed) => (Array.isArray(value) ? [changed] : { ...value, [name]: changed })),
      fc.tuple(hostileText, hostileValue).map(([key, extra]) => ({ ...value, [key]: extra })),
    );
  });
}

export interface RawBody {
  readonly text: string;
  readonly type: string;
}

/** Bodies that are no JSON, not announced as JSON, too large or nested too deep. */
export const hostileBody: fc.Arbitrary<RawBody> = fc.oneof(
  fc
    .constantFrom('{', '', 'null', '[', '{"a":}', '"\\ud800"', '['.repeat(5_000), `{"a":"${'x'.repeat(70_000)}"}`)
    .map((text) => ({ text, type: 'application/json' })),
  fc.constantFrom('text/plain', '', 'application/x-www-form-urlencoded', 'application/json5').map((type) => ({
    text: '{}',
    type,
  })),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => ({ text, type: 'application/json' })),
);

/** Header values that the client lets through: anything visible of Latin-1. */
export const hostileHeader: fc.Arbitrary<string> = fc.oneof(
  fc.string({
    unit: fc
      .integer({ min: 0x20, max: 0xff })
      .filter((code) => code < 0x7f || code > 0xa0)
      .map((code) => String.fromCharCode(code)),
    maxLength: 200,
  }),
  fc.constantFrom('', 'Bearer', 'Bearer ', 'Basic eDp5', 'Bearer os_', `Bearer os_${'x'.repeat(5_000)}`, '*', 'null'),
);
