/** Why a notice is not taken: it lacks the right token, or cannot be read. */
export type NoticeFault = 'token' | 'form';

export class NoticeRefusedError extends Error {
  override readonly name = 'NoticeRefusedError' as const;
  readonly fault: NoticeFault;

  constructor(fault: NoticeFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}
