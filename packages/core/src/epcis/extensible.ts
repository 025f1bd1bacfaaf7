import * as z from 'zod/mini';

/** A name of another vocabulary: `nongsan:name` or a whole address. Names of one letter would be Windows drives. */
const prefixed = /^[A-Za-z][\w.-]*:[^\s]+$/;

type Shape = Parameters<typeof z.looseObject>[0];

/** What a rule finds wrong: where inside the object, in which class of faults, and in words. */
export interface Broken {
  readonly path: readonly (string | number)[];
  readonly fault: string;
  readonly message: string;
}

/**
 * An object of the standard: its own fields are checked, extension fields (with a prefix) are kept as they are, and
 * unknown fields without a prefix are refused, because they are misspelt ones. `rules` see the object even when one of its
 * fields is wrong, so that a sender learns of all faults at once.
 */
export function extensible<const S extends Shape>(
  shape: S,
  rules: (value: Readonly<Record<string, unknown>>) => readonly Broken[] = () => [],
) {
  const known = new Set(Object.keys(shape));
  const check = z.check<Record<string, unknown>>((payload) => {
    const { value, issues } = payload;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const { path, fault, message } of [...strangers(value, known), ...rules(value)]) {
      issues.push({ code: 'custom', input: value, path: [...path], message, params: { fault }, continue: true });
    }
  });
  check._zod.def.when = () => true;
  return z.looseObject(shape).check(check);
}

function strangers(value: object, known: ReadonlySet<string>): readonly Broken[] {
  return Object.keys(value)
    .filter((key) => !known.has(key) && !prefixed.test(key))
    .map((key) => ({
      path: [key],
      fault: 'unknown-field',
      message: 'is no field of EPCIS 2.0 here; an extension has a prefix, as in "ex:field"',
    }));
}

/** Instance and lot master data, or whatever else is all extensions. */
export const extensions = extensible({}) as unknown as z.ZodMiniType<Record<string, unknown>, Record<string, unknown>>;

/** Is this a list with something in it? */
export const isFilled = (value: unknown): boolean => Array.isArray(value) && value.length > 0;
