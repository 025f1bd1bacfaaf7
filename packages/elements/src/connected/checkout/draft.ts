import { paymentMethods, type PaymentMethod } from '@nongsan/core';

/** What the buyer has answered so far, as it stands in the form. It lives in memory only. */
export interface CheckoutDraft {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly province: string;
  /** Code of the commune that was chosen; empty while none is. */
  readonly commune: string;
  readonly street: string;
  readonly note: string;
  readonly payment: PaymentMethod | undefined;
  readonly age: boolean;
  /** Purposes that were allowed. */
  readonly granted: ReadonlySet<string>;
}

/** Reads the form's answers. The commune is not a control of its own: what was typed is not yet a choice. */
export function readDraft(form: HTMLFormElement, commune: string): CheckoutDraft {
  const data = new FormData(form);
  const texts = (name: string): string[] => data.getAll(name).filter((value) => typeof value === 'string');
  const text = (name: string): string => (texts(name)[0] ?? '').trim();
  const payment = text('payment');
  return {
    name: text('name'),
    phone: text('phone'),
    email: text('email'),
    province: text('province'),
    commune,
    street: text('street'),
    note: text('note'),
    payment: paymentMethods.find((method) => method === payment),
    age: data.has('age'),
    granted: new Set(texts('consent')),
  };
}
