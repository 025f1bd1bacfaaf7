/**
 * What the schemas of EPCIS events ask for beyond those of a shop: a story of a lot is read with it. A file of its own, so
 * that no card downloads it.
 */
import { catchall, union, unknown, type object } from './mini.ts';
import { holds, Schema, type Payload, type Step } from './schema.ts';

export * from './mini.ts';

type Shape = Parameters<typeof object>[0];

/* @__NO_SIDE_EFFECTS__ */
export const number = () => new Schema([holds(Number.isFinite)]);
/** An object with these fields; what it has besides stays. */
/* @__NO_SIDE_EFFECTS__ */
export const looseObject = (shape: Shape) => Object.assign(catchall({ shape }, unknown()), { shape });
/* @__NO_SIDE_EFFECTS__ */
export const record = (_key: Schema, value: Schema) => catchall({ shape: {} }, value);
/* @__NO_SIDE_EFFECTS__ */
export const refine = (test: (value: never) => boolean, message?: string) => holds(test, message);

/** Which of them it is, the kinds tell themselves. */
/* @__NO_SIDE_EFFECTS__ */
export const discriminatedUnion = (_mark: string, options: readonly Schema[]) => union(options);

/** A check with a life of its own; that zod would run it beside others is of no use here: one fault is told. */
/* @__NO_SIDE_EFFECTS__ */
export const check = (run: (payload: Payload) => void): Step & { readonly _zod: { def: object } } =>
  Object.assign((payload: Payload) => run(payload), { _zod: { def: {} } });
