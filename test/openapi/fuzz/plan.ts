import * as fc from 'fast-check';
import { operationsOf, type ApiDocument, type Parameter, type PlacedOperation } from '../document.ts';
import type { Components } from '../json-schema.ts';
import { arbitraryOf } from './arbitrary.ts';
import { epcisDocument } from './epcis-document.ts';
import { hostileBody, hostileHeader, hostileText, mutationOf, type RawBody } from './hostile.ts';
import { Known, type KnownKind } from './known-values.ts';

/** One request before it is known what the server will have told of by then. */
export interface Plan {
  readonly placed: PlacedOperation;
  /** Chooses among what is known. */
  readonly number: number;
  readonly key: string | undefined;
  readonly origin: string | undefined;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: { readonly json: unknown } | RawBody | undefined;
}

export interface Callers {
  readonly key: string;
  readonly otherKey: string;
  readonly origin: string;
  /** Of a server that may everything. */
  readonly secretKey: string;
}

/** Operations of servers with a secret key, and those of pages. */
export const isOfServers = ({ operation }: PlacedOperation): boolean =>
  operation.security?.some((names) => 'secretKey' in names) === true;

/** What is known for a parameter or body field, by operation where the name alone does not tell. */
const knownFor: Readonly<Record<string, KnownKind>> = {
  'readProduct ref': 'product',
  'readStore ref': 'store',
  'readLot ref': 'lot',
  'listLotEvents ref': 'lot',
  'listProducts refs': 'product',
  'listStores refs': 'store',
  'countView link': 'itemLink',
  variants: 'variant',
  variant: 'variant',
  gtin: 'gtin',
  lot: 'lotCode',
  store: 'store',
  search: 'search',
  cursor: 'cursor',
  cart: 'cart',
  line: 'line',
  order: 'order',
  payment: 'payment',
  claim: 'claim',
  subOrder: 'subOrder',
  'takeHandOver token': 'handOver',
};

const known = (operation: string, name: string): fc.Arbitrary<unknown>[] => {
  const kind = knownFor[`${operation} ${name}`] ?? knownFor[name];
  return kind === undefined ? [] : [fc.constant(new Known(kind))];
};

/** Mostly what the description allows, and what is there; every fourth request breaks a rule somewhere. */
export function planOf(
  document: ApiDocument,
  callers: Callers,
  isWanted: (placed: PlacedOperation) => boolean,
): fc.Arbitrary<Plan> {
  const { schemas } = document.components;
  const plans = operationsOf(document)
    .filter(isWanted)
    .map((placed) =>
      fc.record<Plan>({
        placed: fc.constant(placed),
        number: fc.nat(10_000),
        key: mostly(
          fc.constant<string | undefined>(isOfServers(placed) ? undefined : callers.key),
          fc.option(hostileText, { nil: undefined }),
          fc.constant(callers.otherKey),
        ),
        // A server sends none; with one it is refused before anything is looked at.
        origin: mostly(
          isOfServers(placed) ? fc.constant(undefined) : fc.constantFrom(undefined, callers.origin),
          fc.constantFrom(callers.origin, 'null', 'https://evil.example'),
        ),
        path: parametersOf(placed, 'path', schemas),
        query: parametersOf(placed, 'query', schemas),
        headers: headersOf(placed, schemas, callers),
        body: bodyOf(placed, schemas),
      }),
    );
  return fc.oneof(...plans);
}

/** The first nine times of ten. */
const mostly = <T>(usual: fc.Arbitrary<T>, ...others: fc.Arbitrary<T>[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9 * others.length, arbitrary: usual }, ...others);

function parametersOf(placed: PlacedOperation, place: Parameter['in'], schemas: Components) {
  const parameters = (placed.operation.parameters ?? []).filter((parameter) => parameter.in === place);
  const fields = parameters.map(({ name, schema }): [string, fc.Arbitrary<unknown>] => {
    const valid = fc.oneof(...repeated(known(placed.operation.operationId, name), 6), arbitraryOf(schema, schemas));
    return [name, mostly(valid, place === 'header' ? hostileHeader : hostileText)];
  });
  const required = parameters.filter((parameter) => parameter.required === true).map(({ name }) => name);
  const whole = fc.record(Object.fromEntries(fields), { requiredKeys: required });
  return place === 'path' ? whole : mostly(whole, fc.record(Object.fromEntries(fields), { requiredKeys: [] }));
}

const repeated = <T>(items: readonly T[], times: number): T[] => items.flatMap((item) => Array<T>(times).fill(item));

function headersOf(
  placed: PlacedOperation,
  schemas: Components,
  { secretKey }: Callers,
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const asksSecret = placed.operation.security?.some((names) => 'orderSecret' in names) === true;
  const own = parametersOf(placed, 'header', schemas);
  if (!asksSecret && !isOfServers(placed)) return own;
  const right = isOfServers(placed) ? `Bearer ${secretKey}` : new Known('secret');
  return fc.tuple(own, mostly<unknown>(fc.constant(right), hostileHeader)).map(([headers, secret]) => ({
    ...headers,
    authorization: secret,
  }));
}

const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
const account = { bin: '999999', account: '1', holder: 'X' };

/** Bodies whose parts have to fit each other, which no schema says. */
const wholeBodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  placeOrder: fc.constant(new Known('placeOrder')),
  captureEvents: epcisDocument,
  setCartLine: fc.constantFrom({ quantity: '1' }, { quantity: '2' }),
  tryPaymentAgain: fc.constantFrom({}, { returnUrl: 'https://portal.example/don-hang' }),
  openClaim: fc.record({
    subOrder: fc.constant(new Known('subOrder')),
    kind: fc.constantFrom('spoiled', 'missing', 'wrong'),
    wants: fc.constantFrom('refund', 'replacement'),
  }),
  answerClaim: fc.constantFrom<unknown>(
    { remedy: 'none', note: 'Không (mẫu)' },
    { remedy: 'replacement', until: tomorrow },
    { remedy: 'refund', until: tomorrow, amount: { amount: 1, currency: 'VND' }, account },
  ),
  setCartDestination: fc.constantFrom(
    { provinceCode: '19', communeCode: '05503' },
    { provinceCode: '20', communeCode: '05983', delivery: [] },
  ),
};

function bodyOf({ operation }: PlacedOperation, schemas: Components): fc.Arbitrary<Plan['body']> {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return fc.constant(undefined);
  const made = arbitraryOf(schema, schemas).map((value) => withKnown(operation.operationId, value));
  const whole = wholeBodies[operation.operationId];
  const right = whole ? fc.oneof({ weight: 3, arbitrary: whole }, made) : made;
  const wrong = (whole ?? made).chain(mutationOf);
  const json = mostly(right, wrong, wrong.chain(mutationOf));
  return mostly<Plan['body']>(
    json.map((value) => ({ json: value })),
    hostileBody,
  );
}

/** Identifiers that were made up name nothing; where something is known, that is named instead. */
function withKnown(operation: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const filled: Record<string, unknown> = { ...value, ...(operation === 'addCartLine' && { quantity: '1' }) };
  for (const name of Object.keys(value)) {
    const kind = knownFor[`${operation} ${name}`] ?? knownFor[name];
    if (kind !== undefined) filled[name] = new Known(kind);
  }
  return filled;
}
