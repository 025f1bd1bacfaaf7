import { html } from '@open-wc/testing';
import type { StorefrontSource } from '@nongsan/core';
import '../connected/checkout/checkout.define.ts';
import type { NongsanCheckout } from '../connected/checkout/checkout.ts';
import { portalFixture, shown } from './portal-fixture.ts';
import { waitUntil } from './wait-until.ts';

/** Answers that an order can be placed with. */
const goodAnswers = {
  name: 'Người mua thử',
  phone: '0912 345 678',
  province: '19',
  commune: 'tan cuong',
  street: 'Số 1, xóm Mẫu',
} as const;

type Answers = Partial<Record<keyof typeof goodAnswers | 'email' | 'note', string>>;

/** A checkout in a portal, and what a buyer does with it. */
export async function checkoutFor(source: StorefrontSource) {
  const portal = await portalFixture(source, html`<nongsan-checkout></nongsan-checkout>`);
  const checkout = portal.querySelector('nongsan-checkout') as NongsanCheckout;
  const control = (id: string) => shown<HTMLInputElement>(checkout, `#${id}`);
  const write = async (id: string, text: string) => {
    const input = await control(id);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await checkout.updateComplete;
  };
  const press = async (key: string) => {
    (await control('commune')).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
    );
    await checkout.updateComplete;
  };
  const chooseCommune = async (text: string) => {
    await write('commune', text);
    await shown(checkout, '.option');
    await press('ArrowDown');
    await press('Enter');
  };
  const fill = async (answers: Answers = {}) => {
    const { commune, ...rest } = { ...goodAnswers, ...answers };
    for (const [id, text] of Object.entries(rest)) await write(id, text);
    if (commune !== '') await chooseCommune(commune);
  };
  const tick = async (id: string) => (await control(id)).click();
  const action = () => shown(checkout, '[part="action"]');
  const submit = async () => {
    (await action()).click();
    await checkout.updateComplete;
  };
  /** Fills everything and goes to the review. */
  const toReview = async (answers: Answers = {}) => {
    await fill(answers);
    await tick('consent-order-processing');
    await submit();
    await shown(checkout, '.review');
  };
  const focused = () => checkout.shadowRoot?.activeElement ?? null;
  const focusOn = (selector: string) =>
    waitUntil(() => focused()?.matches(selector) === true, `the focus on ${selector}`);
  return { checkout, portal, action, control, fill, focusOn, press, submit, tick, toReview, write };
}
