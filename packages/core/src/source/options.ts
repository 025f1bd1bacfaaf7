export interface ReadOptions {
  readonly signal?: AbortSignal;
}

export interface WriteOptions extends ReadOptions {
  /** The same key sent again has no second effect. */
  readonly idempotencyKey: string;
}
