import type { DemoServer } from '../../support/demo-server.ts';
import { Known, type KnownValues } from './known-values.ts';
import type { Plan } from './plan.ts';

export interface Sent {
  readonly plan: Plan;
  readonly request: { readonly method: string; readonly target: string; readonly body: string | undefined };
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Puts in what is known, and asks the server. */
export async function send(app: DemoServer['app'], plan: Plan, known: KnownValues): Promise<Sent> {
  const fill = (value: unknown): unknown => {
    if (value instanceof Known) return known.take(value.kind, plan.number);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, fill(field)]));
  };
  const target = addressOf(plan, fill);
  const { text: body, type } = bodyOf(plan, fill);
  const headers = new Headers(
    Object.entries(plan.headers).map(([name, value]): [string, string] => [name, String(fill(value))]),
  );
  if (type !== undefined) headers.set('content-type', type);
  if (plan.origin !== undefined) headers.set('origin', plan.origin);
  const { method } = plan.placed;
  const response = await app.request(target, { method, headers, ...(body !== undefined && { body }) });
  const answer = {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  };
  return { plan, request: { method, target, body }, ...answer };
}

function addressOf({ placed, path, query, key }: Plan, fill: (value: unknown) => unknown): string {
  const filled = placed.path.replace(/\{(\w+)\}/g, (_, name: string) => encode(String(fill(path[name]))));
  const parameters = { ...query, ...(key !== undefined && { key }) };
  const search = Object.entries(parameters).map(([name, value]) => `${name}=${encode(String(fill(value)))}`);
  return `${filled}${search.length === 0 ? '' : `?${search.join('&')}`}`;
}

/** Half characters have no form in an address; they go as a byte that is no UTF-8. */
const encode = (text: string): string =>
  [...text].map((character) => (/\p{Surrogate}/u.test(character) ? '%FF' : encodeURIComponent(character))).join('');

function bodyOf({ body }: Plan, fill: (value: unknown) => unknown): { readonly text?: string; readonly type?: string } {
  if (body === undefined) return {};
  return 'json' in body ? { text: JSON.stringify(fill(body.json)), type: 'application/json' } : body;
}
