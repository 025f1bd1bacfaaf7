import type { Job } from '../background/background.ts';
import type { Sql } from '../database/index.ts';
import { atOnce, claimNotices, noticeWait, settleNotice, type DueNotice, type NoticeEnd } from './due.ts';
import { noticeOf, type NoticeLinks } from './facts.ts';
import { NotifierError, type Notifier } from './notifier.ts';

/** For the operator's log: what, how and why, never to whom. */
export interface NoticeFailure {
  readonly level: 'warn';
  readonly event: 'notice-failed';
  readonly channel: string;
  readonly kind: string;
  readonly fault: string;
}

export interface NoticeOptions {
  readonly notifiers: readonly Notifier[];
  readonly links: NoticeLinks;
  readonly now: () => Date;
  readonly log?: ((failure: NoticeFailure) => void) | undefined;
}

/**
 * Sends what is due, each by itself: what fails for one person stops nobody else's.
 * @returns whether there may be more
 */
export async function sendDueNotices(sql: Sql, options: NoticeOptions): Promise<boolean> {
  const channels = options.notifiers.map(({ channel }) => channel);
  const due = await claimNotices(sql, channels, options.now());
  await Promise.all(
    due.map(async (notice) => {
      const end = await sendOne(sql, notice, options);
      await settleNotice(sql, notice, end);
      if (end.state !== 'failed') return;
      const { channel, kind } = notice;
      options.log?.({ level: 'warn', event: 'notice-failed', channel, kind, fault: end.fault ?? '' });
    }),
  );
  return due.length === atOnce;
}

async function sendOne(sql: Sql, due: DueNotice, { links, notifiers, now }: NoticeOptions): Promise<NoticeEnd> {
  try {
    const notice = await noticeOf(sql, due, links);
    const notifier = notifiers.find(({ channel }) => channel === due.channel);
    if (notice === undefined || notifier?.reaches(notice) !== true) return { state: 'skipped', now: now() };
    await notifier.send(notice);
    return { state: 'sent', now: now() };
  } catch (error) {
    return failed(error, due, now());
  }
}

/** Errors of others are told by their name alone: a message may quote whom it was for. */
function failed(error: unknown, { attempts }: DueNotice, now: Date): NoticeEnd {
  const known = error instanceof NotifierError;
  const fault = known ? error.message : error instanceof Error ? error.name : 'unknown';
  const wait = known && error.permanent ? undefined : noticeWait(attempts);
  if (wait === undefined) return { state: 'failed', fault, now };
  return { state: 'waiting', fault, now, nextAt: new Date(now.getTime() + wait) };
}

/** Tells buyers what happened to their orders. */
export const noticeJob = (sql: Sql, options: NoticeOptions): Job => ({
  name: 'notices',
  every: 3_000,
  run: async () => {
    while (await sendDueNotices(sql, options));
  },
});
