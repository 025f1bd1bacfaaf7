/** What claims to be a provider's notice and is not. */
export class NoticeError extends Error {
  override readonly name = 'NoticeError' as const;
  readonly code: 'signature' | 'malformed';

  constructor(code: NoticeError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
