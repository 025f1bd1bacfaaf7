import { vnd, type Cart } from '@nongsan/core';
import type { CartDestinationRequest, ParcelShipping } from '@nongsan/core/shipping';
import type { Adapt } from './network.ts';

type Way = ParcelShipping['ways'][number];

const home = { way: 'home', price: vnd(35_000), exact: true, transit: { min: 24, max: 72 } } as const;

const offices: NonNullable<Way['postOffices']> = ['A', 'B'].map((letter) => ({
  code: `19-MAU-${letter}`,
  name: `Bưu điện văn hóa xã ${letter}`,
  address: 'xã Tân Cương, Thái Nguyên',
  provinceCode: '19',
  communeCode: '05503',
  sample: true,
}));

const others: readonly Way[] = [
  {
    way: 'pickup',
    issue: 'none',
    price: vnd(0),
    exact: true,
    transit: { min: 0, max: 0 },
    pickup: { address: 'Xóm Hồng Thái, xã Tân Cương (mẫu)' },
  },
  {
    way: 'post-office',
    issue: 'none',
    price: vnd(18_000),
    exact: true,
    transit: { min: 24, max: 48 },
    postOffices: offices,
  },
];

function shippingOf(slow: boolean, { delivery = [] }: Partial<CartDestinationRequest>): ParcelShipping {
  const [choice] = delivery;
  const way = choice?.way ?? 'home';
  const issue = slow ? 'too-slow' : 'none';
  return {
    way,
    ...(choice?.postOffice !== undefined && { postOffice: choice.postOffice }),
    exact: true,
    issue: way === 'home' ? issue : 'none',
    weight: 1_200,
    ways: [{ ...home, issue }, ...others],
    promise: { hours: 48, startsAt: 'handedOver' },
  };
}

const withShipping = (cart: Cart, shipping: ParcelShipping, version = cart.version): Cart => ({
  ...cart,
  version,
  parcels: cart.parcels.map((parcel) => ({ ...parcel, shipping })),
});

/** The sample sends everything at one price: a portal with ways of delivery and a promise, which can be kept or not. */
export const waysOfDelivery =
  (slow = false): Adapt =>
  (source) => {
    let told: Partial<CartDestinationRequest> = {};
    let changes = 0;
    const read = async (id: string) => {
      const cart = await source.cart(id);
      return withShipping(cart, shippingOf(slow, told), cart.version + changes);
    };
    return {
      ...source,
      cart: read,
      setDestination: (id, destination) => {
        told = destination;
        changes += 1;
        return read(id);
      },
    };
  };

/** A portal that has a contract with VNPAY. */
export const vnpay: Adapt = (source) => ({
  ...source,
  portal: async (options) => {
    const portal = await source.portal(options);
    return { ...portal, paymentMethods: [...portal.paymentMethods, 'vnpay'] };
  },
});
