import type { Sql } from '../database/index.ts';
import { expireHolds } from '../holds/index.ts';
import { noticeJob, type NoticeOptions } from '../notifications/index.ts';
import { expirePayments } from '../payments/index.ts';
import { forgetOldOrders } from '../personal-data/index.ts';
import { purgeExpired } from '../repository/index.ts';
import { webhookJob } from '../webhooks/job.ts';
import type { Job } from './background.ts';

export interface JobOptions {
  readonly now: () => Date;
  /** Whether webhooks may lead into private networks, and without TLS: to an operator's own machines. Default: false. */
  readonly privateWebhooks?: boolean;
  /** How buyers are told what happened to their orders. Default: they are not. */
  readonly notices?: Omit<NoticeOptions, 'now'> | undefined;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** What every running server does beside answering: a job a concern, each in the folder of what it is about. */
export const serverJobs = (sql: Sql, { now, notices, privateWebhooks = false }: JobOptions): readonly Job[] => [
  { name: 'purge', every: hour, run: () => purgeExpired(sql, now()) },
  {
    name: 'personal-data',
    every: hour,
    run: async () => {
      await forgetOldOrders(sql, 'system', now());
    },
  },
  { name: 'expire-payments', every: minute, run: () => expirePayments(sql, now()) },
  { name: 'expire-holds', every: 10 * second, run: () => expireHolds(sql, now()) },
  webhookJob(sql, now, {
    allowPrivate: privateWebhooks,
    channels: notices?.notifiers.map(({ channel }) => channel) ?? [],
  }),
  ...(notices === undefined ? [] : [noticeJob(sql, { ...notices, now })]),
];
