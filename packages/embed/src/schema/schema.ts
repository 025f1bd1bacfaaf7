/** A value on its way through a schema, with what is wrong with it: the shape that zod gives to a check. */
export interface Payload {
  value: unknown;
  readonly issues: Issue[];
}

interface Issue {
  readonly path: PropertyKey[];
  readonly message: string;
}

export type Step = (payload: Payload) => void;

export type Outcome =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

/** Steps that a value goes through until one finds fault: nobody reads about a second fault. */
export class Schema {
  readonly #steps: readonly Step[];
  readonly #last: readonly Step[];
  /** May the key of an object be absent? */
  readonly isOptional: boolean;

  /** @param last what comes after all checks: the items of a list are looked at when its length is right */
  constructor(steps: readonly Step[], last: readonly Step[] = [], isOptional = false) {
    this.#steps = steps;
    this.#last = last;
    this.isOptional = isOptional;
  }

  check(...checks: readonly Step[]): Schema {
    return new Schema([...this.#steps, ...checks], this.#last, this.isOptional);
  }

  run(payload: Payload): void {
    for (const step of [...this.#steps, ...this.#last]) {
      if (payload.issues.length > 0) return;
      step(payload);
    }
  }

  safeParse(value: unknown): Outcome {
    const payload: Payload = { value, issues: [] };
    this.run(payload);
    const { issues } = payload;
    return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data: payload.value };
  }
}

/** A step that finds fault with what does not hold. The message where none is given is zod's own without a language. */
/* @__NO_SIDE_EFFECTS__ */
export const holds =
  (test: (value: never) => boolean, message = 'Invalid input'): Step =>
  ({ value, issues }) => {
    if (!test(value as never)) issues.push({ path: [], message });
  };

/** What a schema makes of a part of the value. What it finds fault with is found at that key. */
export function part(schema: Schema, value: unknown, key: PropertyKey, { issues }: Payload): unknown {
  const inner: Payload = { value, issues: [] };
  schema.run(inner);
  for (const { path, message } of inner.issues) issues.push({ path: [key, ...path], message });
  return inner.value;
}
