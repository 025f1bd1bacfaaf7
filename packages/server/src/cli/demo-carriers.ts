import { createViettelPost, createVnpost, type Carrier } from '../carriers/index.ts';
import { simulatedUser, startCarrierSimulator } from '../carriers/simulator/simulator.ts';
import type { Sql } from '../database/index.ts';
import { sharedSecret } from '../repository/index.ts';
import { readCarriers } from './carrier-settings.ts';

export interface OpenCarriers {
  readonly carriers: readonly Carrier[];
  /** Of the simulator's notices; absent where real carriers are set up. */
  readonly noticeToken?: string;
  stop(): Promise<void>;
}

/**
 * The carriers that are set up, or those of the simulator: a demonstration moves parcels along and sends nothing. The
 * token of its notices is the database's own, so that a command and the running server agree on it.
 */
export async function openCarriers(environment: NodeJS.ProcessEnv, sql: Sql): Promise<OpenCarriers> {
  const real = readCarriers(environment);
  if (real.length > 0) return { carriers: real, stop: () => Promise.resolve() };
  const simulator = await startCarrierSimulator();
  const noticeToken = await sharedSecret(sql, 'carrier-notices');
  const settings = { ...simulatedUser, noticeToken, sample: true };
  return {
    carriers: [
      createViettelPost({ ...settings, url: simulator.urls['viettel-post'] }),
      createVnpost({ ...settings, customerCode: 'MAU', url: simulator.urls.vnpost }),
    ],
    noticeToken,
    stop: () => simulator.stop(),
  };
}
