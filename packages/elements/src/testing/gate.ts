import type { SourceMethod, StorefrontSource } from '@nongsan/core';

/** A call that stands at the gate. */
interface HeldCall {
  readonly args: readonly unknown[];
  /** Lets it through to the source, and its answer back. */
  pass(): void;
  /** It never reaches the source. */
  fail(error: unknown): void;
  /** It reaches the source, but the answer is lost on the way back. */
  lose(error: unknown): void;
}

type Method = (...args: unknown[]) => Promise<unknown>;

/** A source whose calls of one method wait until the test decides what becomes of each. */
export function gate(source: StorefrontSource, method: SourceMethod) {
  const calls: HeldCall[] = [];
  const forward = source[method].bind(source) as Method;
  const held: Method = (...args) =>
    new Promise((resolve, reject) => {
      const pass = () => void forward(...args).then(resolve, reject);
      const lose = (error: unknown) => void forward(...args).then(() => reject(error as Error), reject);
      calls.push({ args, pass, lose, fail: reject });
    });
  return { calls, source: Object.assign(Object.create(source) as StorefrontSource, { [method]: held }) };
}
