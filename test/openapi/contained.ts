import { resolve, type Components, type JsonSchema } from './json-schema.ts';

/** A schema with the named schemas that it refers to. */
export interface Rooted {
  readonly schema: JsonSchema;
  readonly components: Components;
}

type Step = (sub: JsonSchema, sup: JsonSchema) => string[];

/**
 * Why a value that follows `sub` might break `sup`; empty when none can. Cautious: a pattern or format that differs counts
 * as broken. The texts begin with the place inside the value.
 */
export function notContained(sub: Rooted, sup: Rooted, place = '', seen: readonly string[] = []): string[] {
  const [from, to] = [resolve(sub.schema, sub.components), resolve(sup.schema, sup.components)];
  const pair = `${sub.schema.$ref ?? ''} ${sup.schema.$ref ?? ''}`;
  if (sub.schema.$ref !== undefined && sup.schema.$ref !== undefined && seen.includes(pair)) return [];
  const path = [...seen, pair];
  const inside = (step: string, a: JsonSchema, b: JsonSchema) =>
    notContained({ ...sub, schema: a }, { ...sup, schema: b }, `${place}${step}`, path);
  if (from.anyOf !== undefined) return from.anyOf.flatMap((one) => inside('', one, to));
  if (to.anyOf !== undefined) return fitsOne(to.anyOf, place, (one) => inside('', from, one));
  const rules: Step[] = [values, kinds, texts, numbers, lists((a, b) => inside('/*', a, b)), fields(inside)];
  for (const rule of rules) {
    const faults = rule(from, to);
    if (faults.length > 0)
      return faults.map((fault) => (fault.startsWith('/') || place === '' ? fault : `${place}: ${fault}`));
  }
  return [];
}

function fitsOne(alternatives: readonly JsonSchema[], place: string, check: (one: JsonSchema) => string[]): string[] {
  const faults = alternatives.map(check);
  if (faults.some((found) => found.length === 0)) return [];
  // The alternative that is nearest tells best what is wrong.
  return faults.toSorted((a, b) => a.length - b.length)[0] ?? [`${place} has no alternative`];
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'none';

const literals = ({ const: only, enum: several }: JsonSchema): readonly unknown[] | undefined =>
  several ?? (only === undefined ? undefined : [only]);

function values(sub: JsonSchema, sup: JsonSchema): string[] {
  const allowed = literals(sup);
  if (allowed === undefined) return [];
  const possible = literals(sub);
  if (possible === undefined) return [`is only ${allowed.map(show).join(' or ')}`];
  return possible.filter((value) => !allowed.includes(value)).map((value) => `${show(value)} is not allowed`);
}

function kinds(sub: JsonSchema, sup: JsonSchema): string[] {
  const fits = sup.type === undefined || sub.type === sup.type || (sub.type === 'integer' && sup.type === 'number');
  return fits ? [] : [`${sub.type ?? 'anything'} is no ${sup.type ?? 'value'}`];
}

/** Limits in which a smaller value is the narrower one. */
const ceilings = ['maxLength', 'maximum', 'maxItems'] as const;
const floors = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems'] as const;

function limits(sub: JsonSchema, sup: JsonSchema): string[] {
  const over = ceilings.filter((name) => (sub[name] ?? Infinity) > (sup[name] ?? Infinity));
  const under = floors.filter((name) => (sub[name] ?? -Infinity) < (sup[name] ?? -Infinity));
  return [...over, ...under].map((name) => `${name} ${show(sub[name])} exceeds ${show(sup[name])}`);
}

function texts(sub: JsonSchema, sup: JsonSchema): string[] {
  if (literals(sub) !== undefined) return [];
  const differing = (['pattern', 'format'] as const).filter(
    (name) => sup[name] !== undefined && sub[name] !== sup[name],
  );
  return differing.map((name) => `${name} ${show(sub[name])} is not ${show(sup[name])}`);
}

const numbers: Step = (sub, sup) => (literals(sub) === undefined ? limits(sub, sup) : []);

const lists =
  (inside: Step): Step =>
  ({ items = {} }, sup) =>
    sup.items === undefined ? [] : inside(items, sup.items);

const fields =
  (inside: (step: string, sub: JsonSchema, sup: JsonSchema) => string[]): Step =>
  (sub, sup) => {
    if (sup.type !== 'object') return [];
    const [mine, theirs] = [sub.properties ?? {}, sup.properties ?? {}];
    const missing = (sup.required ?? []).filter((name) => sub.required?.includes(name) !== true);
    return [
      ...missing.map((name) => `"${name}" may be missing`),
      ...Object.entries(mine).flatMap(([name, field]) => {
        const known = theirs[name] ?? sup.additionalProperties ?? true;
        if (known === false) return [`"${name}" is not allowed`];
        return known === true ? [] : inside(`/${name}`, field, known);
      }),
      ...others(sub, sup, inside),
    ];
  };

/** Fields without a name of their own. */
function others(sub: JsonSchema, sup: JsonSchema, inside: (step: string, a: JsonSchema, b: JsonSchema) => string[]) {
  const [mine, theirs] = [sub.additionalProperties ?? true, sup.additionalProperties ?? true];
  if (theirs === true || mine === false) return [];
  if (theirs === false || mine === true) return ['unknown fields are not allowed'];
  return inside('/*', mine, theirs);
}
