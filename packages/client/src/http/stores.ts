import { storeSchema, type Result, type Store } from '@nongsan/core';
import { readBatch } from './batch.ts';
import type { Connection } from './connection.ts';

export const readStores = (
  connection: Connection,
  refs: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Result<Store>>> =>
  readBatch(
    connection,
    { operation: 'GET /v1/stores', parameter: 'refs', field: 'store', schema: storeSchema, unknown: 'unknown-store' },
    refs,
    signal,
  );
