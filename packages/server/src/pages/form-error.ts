import type { FormFault } from './label-words.ts';

/** A form that does not do; told in the reader's language. */
export class FormError extends Error {
  override readonly name = 'FormError' as const;
  readonly code: FormFault;

  constructor(code: FormFault) {
    super(`The form for labels: ${code}`);
    this.code = code;
  }
}
