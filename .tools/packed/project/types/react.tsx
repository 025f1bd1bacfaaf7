import { NongsanPortal, NongsanPrice, NongsanTraceBadge } from '@nongsan/react';
import type {} from '@nongsan/elements/jsx/react';

export const right = (
  <NongsanPortal id="tn" onNongsanCartAdd={(event) => event.detail.product.slug.toUpperCase()}>
    <NongsanPrice amount={245_000} unit="gói" className="big" style={{ color: 'red' }} />
    <NongsanTraceBadge variant="card" />
    <nongsan-price amount={245_000} style={{ '--nongsan-accent': 'red' }} />
    <nongsan-product-card product="che-dinh" onnongsan-cart-add={(event) => event.detail.variant.id} />
    <nongsan-cart checkout-href="/dat-hang" />
  </NongsanPortal>
);

export const wrong = [
  // @ts-expect-error -- an amount is a number
  <NongsanPrice amount="245000" />,
  // @ts-expect-error -- a closed list
  <NongsanTraceBadge variant="large" />,
  // @ts-expect-error -- no such event
  <NongsanPrice onNongsanCartAdd={() => undefined} />,
  // @ts-expect-error -- decimal text, not a number
  <NongsanPortal onNongsanCartAdd={(event) => event.detail.quantity.toFixed(2)} />,
  // @ts-expect-error -- an amount is a number
  <nongsan-price amount="245000" />,
  // @ts-expect-error -- no such element
  <nongsan-prize />,
];
