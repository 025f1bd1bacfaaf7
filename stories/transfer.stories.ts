import type { Payment } from '@nongsan/core';
import { encodeVietQr } from '@nongsan/core/vietqr';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { speak, stageGlobals } from './support/stage.ts';

interface Args {
  payment: Payment | undefined;
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
  argTypes: { payment: { description: 'The payment of an order, with its `transfer`.' } },
  globals: { width: 'column' },
  render: ({ payment }, context) =>
    html`<nongsan-transfer
      .payment=${payment}
      locale=${stageGlobals(context).locale}
      .speak=${speak(context)}
    ></nongsan-transfer>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** Cash, say: there is nothing to transfer, and nothing is shown. */
export const Empty: Story = { args: { payment: undefined } };

export const Phone: Story = { globals: { width: 'phone' } };

export const English: Story = { globals: { width: 'column', locale: 'en' } };
