/**
 * As much of `zod/mini` as the schemas of core ask for: the script-tag build reads answers with it (decision 0001), and
 * a test holds it against zod itself. A name that is missing here fails the build.
 */
import { holds, part, Schema, type Outcome, type Payload, type Step } from './schema.ts';

type Fields = Readonly<Record<string, unknown>>;
type Shape = Readonly<Record<string, Schema>>;
interface Sized {
  readonly length: number;
}

/* @__NO_SIDE_EFFECTS__ */
const oneOf = (values: readonly unknown[]) => new Schema([holds((value: unknown) => values.includes(value))]);

/* @__NO_SIDE_EFFECTS__ */
export const string = () => new Schema([holds((value: unknown) => typeof value === 'string')]);
/* @__NO_SIDE_EFFECTS__ */
export const boolean = () => oneOf([true, false]);
/* @__NO_SIDE_EFFECTS__ */
export const int = () => new Schema([holds(Number.isSafeInteger)]);
/* @__NO_SIDE_EFFECTS__ */
export const unknown = () => new Schema([]);
/* @__NO_SIDE_EFFECTS__ */
export const literal = (values: unknown) => oneOf([values].flat());
export { oneOf as enum };
/** In a file of its own, so that it comes with what is loaded late and asks for it. */
export { maximum } from './late.ts';
/** A text of a form that has a name in OpenAPI. */
/* @__NO_SIDE_EFFECTS__ */
export const stringFormat = (_name: string, test: (text: string) => boolean) => string().check(holds(test));

/* @__NO_SIDE_EFFECTS__ */
export const optional = (inner: Schema) =>
  new Schema([(payload) => payload.value === undefined || inner.run(payload)], [], true);

/* @__NO_SIDE_EFFECTS__ */
export const union = (options: readonly Schema[]) =>
  new Schema([
    holds((value: unknown) => options.some((option) => option.safeParse(value).success)),
    (payload) => {
      const outcome = options.map((option) => option.safeParse(payload.value)).find(({ success }) => success);
      if (outcome?.success) payload.value = outcome.data;
    },
  ]);

/* @__NO_SIDE_EFFECTS__ */
export const array = (element: Schema) =>
  new Schema(
    [holds(Array.isArray)],
    [
      (payload) => {
        payload.value = (payload.value as unknown[]).map((item, index) => part(element, item, index, payload));
      },
    ],
  );

/** An object with these fields; what it has besides is left out. */
/* @__NO_SIDE_EFFECTS__ */
export const object = (shape: Shape) => Object.assign(fields(shape), { shape });

/** An object whose further fields are all of one kind. */
/* @__NO_SIDE_EFFECTS__ */
export const catchall = ({ shape }: { readonly shape: Shape }, rest: Schema) => fields(shape, rest);

/* @__NO_SIDE_EFFECTS__ */
function fields(shape: Shape, rest?: Schema): Schema {
  return new Schema([
    holds((value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)),
    (payload) => {
      const from = payload.value as Fields;
      const wanted = { ...shape };
      // A field called __proto__ would not be a field of the copy.
      if (rest) for (const key of Object.keys(from)) if (key !== '__proto__') wanted[key] ??= rest;
      payload.value = Object.fromEntries(
        Object.entries(wanted).flatMap(([key, schema]) => read(schema, from, key, payload)),
      );
    },
  ]);
}

function read(schema: Schema, from: Fields, key: string, payload: Payload): [string, unknown][] {
  if (key in from) return [[key, part(schema, from[key], key, payload)]];
  if (!schema.isOptional) payload.issues.push({ path: [key], message: 'Invalid input' });
  return [];
}

/** Counted in characters, not in the halves that UTF-16 makes of some. */
const lengthOf = (value: Sized | string): number => (typeof value === 'string' ? [...value].length : value.length);

/* @__NO_SIDE_EFFECTS__ */
export const minLength = (least: number) => holds((value: Sized) => lengthOf(value) >= least);
/* @__NO_SIDE_EFFECTS__ */
export const maxLength = (most: number) => holds((value: Sized) => lengthOf(value) <= most);
/* @__NO_SIDE_EFFECTS__ */
export const regex = (form: RegExp, message?: string) => holds((value: string) => form.test(value), message);
/* @__NO_SIDE_EFFECTS__ */
export const positive = () => holds((value: number) => value > 0);
/* @__NO_SIDE_EFFECTS__ */
export const nonnegative = () => holds((value: number) => value >= 0);

/* @__NO_SIDE_EFFECTS__ */
export const overwrite =
  <T>(change: (value: T) => T): Step =>
  (payload) => {
    payload.value = change(payload.value as T);
  };

export const safeParse = (schema: Schema, value: unknown): Outcome => schema.safeParse(value);
