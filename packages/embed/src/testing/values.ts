import fc from 'fast-check';

/** A schema of zod's, which this package does not depend on. */
export interface ZodSchema {
  readonly _zod: { readonly def: unknown };
  safeParse(value: unknown): Outcome;
}

/** What zod and ours answer alike. */
type Outcome =
  | { readonly success: true; readonly data?: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** As much of a zod schema's inside as is needed to make values for it. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, ZodSchema>>;
  readonly catchall?: ZodSchema;
  readonly element?: ZodSchema;
  readonly innerType?: ZodSchema;
  readonly options?: readonly ZodSchema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

const idOf = (prefix: string) => `${prefix}_${'7kQ-x_9'.repeat(2)}`;
const prefixes = ['por', 'sit', 'str', 'prd', 'var', 'lot', 'gra', 'crt', 'lin', 'ord', 'sub', 'pay', 'os'];

/** Texts of every form that a schema of ours asks for, a little beside each, and at the edges of lengths. */
const texts = [
  ...prefixes.map(idOf),
  'os_0123456789012345678901234',
  ...['', 'chè', 'Chè Tân Cương', 'che-dinh', 'Che--dinh', 'VN', 'EC', 'P-256', 'erp.code', 'NS-7K3F-9QXM', 'a1f0'],
  ...[
    '0',
    '1',
    '1.5',
    '01',
    '999999999.999',
    '8',
    '12345678',
    '1234567890123',
    '970436',
    '05710',
    '19',
    '+84912345678',
  ],
  ...['2026-11-22', '2026-02-30', '11-22', '07-15', '07:30', '24:00', '2025-07', 'nongsan-static/1', 'nongsan/1'],
  ...['2026-11-22T10:00:00+07:00', '2026-11-22T10:00:00Z', '2026-11-22T25:00:00Z', '2026-11-22 10:00'],
  ...[
    'https://a.vn/',
    'HTTP://A.VN',
    'http://',
    'javascript:alert(1)',
    '//a.vn',
    'products/1.json',
    '../x',
    'tet',
    'marketing',
  ],
  ...[40, 60, 64, 80, 100, 120, 200, 300, 500, 2_000, 2_048].flatMap((length) =>
    ['x', '🍵'].flatMap((sign) => [sign.repeat(length), sign.repeat(length + 1)]),
  ),
];
const numbers = [-1, 0, -0, 1, 18, 245_000, 1.5, NaN, Infinity, 2 ** 53 - 1, 2 ** 53];
const others = [null, undefined, true, false, [], {}, [1, 2], { length: 3 }, { vi: 'chè' }, 10n];
const junk = fc.constantFrom<unknown>(...texts, ...numbers, ...others);

/** Values that a schema takes, most of the time, and in every corner sometimes one that it does not. */
export function valuesFor(schema: ZodSchema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 300, arbitrary: fitting(schema) }, { weight: 1, arbitrary: junk });
}

function fitting(schema: ZodSchema): fc.Arbitrary<unknown> {
  const def = schema._zod.def as Definition;
  switch (def.type) {
    case 'object':
      return fields(def);
    case 'array':
      return def.element === undefined ? junk : lists(valuesFor(def.element));
    case 'optional':
      return def.innerType === undefined ? junk : fc.oneof(fc.constant(undefined), valuesFor(def.innerType));
    case 'union':
      return fc.oneof(...(def.options ?? []).map(valuesFor));
    case 'unknown':
      return junk;
    default:
      return oneThatFits(schema, def);
  }
}

function oneThatFits(schema: ZodSchema, { entries = {}, values = [] }: Definition): fc.Arbitrary<unknown> {
  const all = [...Object.values(entries), ...values, ...texts, ...numbers, true, false];
  const fit = all.filter((value) => schema.safeParse(value).success);
  return fit.length === 0 ? junk : fc.constantFrom(...fit);
}

/** Short, and now and then longer than any list may be. */
const lists = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 200, arbitrary: fc.array(item, { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: item.map((one) => Array<unknown>(101).fill(one)) },
  );

function fields({ shape = {}, catchall }: Definition): fc.Arbitrary<unknown> {
  const known = Object.entries(shape).map(([key, schema]) => field(fc.constant(key), valuesFor(schema)));
  const more = catchall === undefined ? [] : [1, 2].map(() => field(fc.constantFrom(...texts), valuesFor(catchall)));
  const strange = fc.oneof(
    { weight: 300, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: field(fc.constantFrom('__proto__', 'toString', 'more'), junk) },
  );
  return fc.tuple(...known, ...more, strange).map((all) => Object.fromEntries(all.flat()));
}

/** A field, of which one in three hundred is missing. A value of `undefined` stands for a missing key too: JSON has none. */
const field = (key: fc.Arbitrary<string>, value: fc.Arbitrary<unknown>): fc.Arbitrary<[string, unknown][]> =>
  fc
    .tuple(key, value, fc.integer({ min: 0, max: 299 }))
    .map(([name, held, chance]) => (held === undefined || chance === 0 ? [] : [[name, held]]));
