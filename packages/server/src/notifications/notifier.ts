import type { Notice, NoticeChannel } from './kinds.ts';

/** A way to reach people. What an operator has not configured is not there. */
export interface Notifier {
  readonly channel: NoticeChannel;
  /** Whether it carries this kind of notice to this person. */
  reaches(notice: Pick<Notice, 'kind' | 'recipient'>): boolean;
  /** @throws NotifierError when it was not taken */
  send(notice: Notice): Promise<void>;
}

/**
 * A notice was not taken. The message is a word or a number for the operator's log: what servers answer repeats addresses
 * and texts, so it is not in here, not as a cause either.
 */
export class NotifierError extends Error {
  override readonly name = 'NotifierError' as const;
  readonly code = 'not-sent' as const;
  /** Trying again is of no use: the address does not exist, the gateway refuses the text. */
  readonly permanent: boolean;

  constructor(fault: string, permanent: boolean) {
    super(fault);
    this.permanent = permanent;
  }
}
