import type { NongsanCart } from '@nongsan/elements';
import '@nongsan/elements/define';

const price = document.createElement('nongsan-price');
price.amount = 245_000;
// @ts-expect-error -- an amount is a number
price.amount = '245000';
// @ts-expect-error -- there is no such property
price.cents = 1;

const badge = document.querySelector('nongsan-trace-badge');
if (badge !== null) badge.variant = 'card';
// @ts-expect-error -- a closed list
if (badge !== null) badge.variant = 'large';

document.addEventListener('nongsan-cart-add', (event) => {
  event.preventDefault();
  const slug: string = event.detail.product.slug;
  // @ts-expect-error -- decimal text
  const quantity: number = event.detail.quantity;
  return [slug, quantity];
});
price.addEventListener('nongsan-error', ({ detail }) => detail.code);
document.querySelector('nongsan-cart-button')?.show();
export const cart: NongsanCart | null = document.querySelector('nongsan-cart');
