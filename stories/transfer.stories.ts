import type { Payment } from '@nongsan/core';
import { encodeVietQr } from '@nongsan/core/vietqr';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { speak, stageGlobals } from './support/stage.ts';

interface Args {
  payment: Payment | undefined;
  now?: () => Date;
}

/** A sample: 999999 is no bank's number, so no bank can carry it out. */
const payment: Payment = {
  id: 'pay_sample',
  method: 'vietqr',
  state: 'pending',
  payee: { kind: 'portal', name: 'Cổng mẫu' },
  amount: { amount: 530_000, currency: 'VND' },
  reference: 'NS7K3F9QXM',
  transfer: {
    bin: '999999',
    bankName: 'Ngân hàng mẫu',
    account: '0000000000',
    accountName: 'MAU - KHONG CHUYEN TIEN',
    purpose: 'NS7K3F9QXM MAU',
    vietQr: encodeVietQr({ bin: '999999', account: '0000000000', amount: 530_000, purpose: 'NS7K3F9QXM MAU' }),
    sample: true,
  },
};

const meta = {
  title: 'Transfer',
  component: 'nongsan-transfer',
  args: { payment },
  argTypes: {
    payment: { description: 'A payment of an order by transfer.' },
    now: { description: 'What the countdown is judged by; without it the device’s clock.' },
  },
  globals: { width: 'column' },
  render: ({ now, payment }, context) =>
    html`<nongsan-transfer
      .payment=${payment}
      .now=${now}
      locale=${stageGlobals(context).locale}
      .speak=${speak(context)}
    ></nongsan-transfer>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** A sample moment, so that the time that is left is always the same. */
const now = (): Date => new Date('2026-11-22T09:00:00+07:00');

/** Nineteen and a half hours are left. */
export const CountsDown: Story = { args: { now, payment: { ...payment, expiresAt: '2026-11-23T04:30:00+07:00' } } };

/** Nobody is to pay any more. */
export const TooLate: Story = { args: { now, payment: { ...payment, expiresAt: '2026-11-22T08:59:00+07:00' } } };

export const Paid: Story = {
  args: { now, payment: { ...payment, state: 'paid', paidAt: '2026-11-22T08:40:00+07:00' } },
};

export const Cancelled: Story = { args: { now, payment: { ...payment, state: 'cancelled' } } };

export const Refunded: Story = { args: { now, payment: { ...payment, state: 'refunded' } } };

/** Cash, say: there is nothing to transfer, and nothing is shown. */
export const Empty: Story = { args: { payment: undefined } };

export const Phone: Story = { globals: { width: 'phone' } };

export const English: Story = { globals: { width: 'column', locale: 'en' } };
