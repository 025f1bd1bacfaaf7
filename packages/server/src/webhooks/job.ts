import type { Job } from '../background/background.ts';
import type { Sql } from '../database/index.ts';
import { sharedSecret } from '../repository/index.ts';
import { deliverDue } from './deliver.ts';
import { fanOut } from './fan-out.ts';
import type { SendOptions } from './send.ts';

/** The secret that endpoints' secrets come from; all servers of one database share it. */
export const webhookSecret = (sql: Sql): Promise<string> => sharedSecret(sql, 'webhooks');

export interface WebhookJobOptions extends SendOptions {
  /** Ways to reach buyers, who are told of the same events. */
  readonly channels?: readonly string[];
}

/** Tells endpoints what happened, soon after it happened, and hands it to the channels that tell buyers. */
export const webhookJob = (sql: Sql, now: () => Date, { channels, ...options }: WebhookJobOptions = {}): Job => ({
  name: 'webhooks',
  every: 2_000,
  run: async () => {
    const serverSecret = await webhookSecret(sql);
    while (await fanOut(sql, now(), channels));
    while (await deliverDue(sql, { ...options, serverSecret, now }));
  },
});
