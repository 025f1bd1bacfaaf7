import type { Sql } from '../database/index.ts';
import { purgeExpired } from '../repository/index.ts';
import type { Job } from './background.ts';

const hour = 60 * 60 * 1000;

/** What every running server does beside answering: a job a concern, each in the folder of what it is about. */
export const serverJobs = (sql: Sql, now: () => Date): readonly Job[] => [
  { name: 'purge', every: hour, run: () => purgeExpired(sql, now()) },
];
