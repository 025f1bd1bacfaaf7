import { stripControls } from './strip-controls.ts';

/**
 * A copy of some data with `stripControls` applied to every text in it, keys excepted: for whoever hands data of others to
 * elements without a client in between, which does the same with all that it reads.
 */
export function stripTexts<T>(value: T): T {
  return strip(value) as T;
}

function strip(value: unknown): unknown {
  if (typeof value === 'string') return stripControls(value);
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strip(inner)]));
}
