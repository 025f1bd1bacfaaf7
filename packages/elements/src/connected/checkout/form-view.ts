import type { Cart, Portal } from '@nongsan/core';
import type { Speech } from '../../internal/speech.ts';
import type { CommuneChoice } from './commune-choice.ts';
import type { FieldName } from './field-fault.ts';

/** What the questions of the form are made of. */
export interface FormView extends Speech {
  /** Heading level of the questions. */
  readonly level: number;
  readonly portal: Portal;
  readonly cart: Cart;
  readonly minimumAge: number | undefined;
  readonly commune: CommuneChoice;
  /** The sentence beside each answer that cannot be taken. */
  readonly faults: ReadonlyMap<FieldName, string>;
}
