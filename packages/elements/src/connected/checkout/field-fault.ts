import type { MessageKey, MessageValues } from '../../i18n/index.ts';

/** The questions. Each consent is a question of its own: `consent-marketing`. */
export type FieldName =
  | 'name'
  | 'phone'
  | 'email'
  | 'province'
  | 'commune'
  | 'street'
  | 'note'
  | 'delivery'
  | 'payment'
  | 'age'
  | `consent-${string}`;

/** One answer that cannot be taken, with the sentence that says what to do. */
export interface FieldFault {
  readonly field: FieldName;
  readonly key: MessageKey;
  readonly values?: MessageValues;
}
