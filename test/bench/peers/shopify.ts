import { goods, hosts } from './goods.ts';
import { select } from './selection.ts';

const money = { amount: String(goods.price), currencyCode: 'VND' };
const image = {
  id: 'gid://shopify/Image/1',
  src: hosts.shop + goods.picture.path,
  altText: goods.name,
  width: 640,
  height: 480,
};

const variant = {
  id: 'gid://shopify/ProductVariant/1',
  title: goods.packing,
  price: money,
  priceV2: money,
  weight: 0.2,
  available: true,
  availableForSale: true,
  sku: goods.slug,
  compareAtPrice: null,
  compareAtPriceV2: null,
  image,
  selectedOptions: [{ name: 'Quy cách', value: goods.packing }],
  unitPrice: null,
  unitPriceMeasurement: null,
};

const list = <T>(nodes: readonly T[]) => ({
  pageInfo: { hasNextPage: false, hasPreviousPage: false },
  edges: nodes.map((node, index) => ({ cursor: String(index), node })),
});

const product = {
  __typename: 'Product',
  id: 'gid://shopify/Product/1',
  availableForSale: true,
  createdAt: '2026-11-22T02:00:00Z',
  updatedAt: '2026-11-22T02:00:00Z',
  publishedAt: '2026-11-22T02:00:00Z',
  descriptionHtml: '',
  description: '',
  handle: goods.slug,
  productType: '',
  title: goods.name,
  vendor: goods.seller,
  onlineStoreUrl: null,
  options: [{ id: 'gid://shopify/ProductOption/1', name: 'Quy cách', values: [goods.packing] }],
  images: list([image]),
  variants: list([variant]),
};

function cart(quantity: number) {
  const total = { amount: String(goods.price * quantity), currencyCode: 'VND' };
  const cost = {
    totalAmount: total,
    subtotalAmount: total,
    amountPerQuantity: money,
    compareAtAmountPerQuantity: null,
  };
  const line = {
    __typename: 'CartLine',
    id: 'gid://shopify/CartLine/1',
    merchandise: { ...variant, product: { id: product.id, handle: product.handle, title: product.title } },
    quantity,
    attributes: [],
    cost,
    discountAllocations: [],
    sellingPlanAllocation: null,
  };
  return {
    id: 'gid://shopify/Cart/1',
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
    lines: list(quantity === 0 ? [] : [line]),
    attributes: [],
    cost: { ...cost, totalTaxAmount: null, totalDutyAmount: null, checkoutChargeAmount: total },
    checkoutUrl: `${hosts.shopify}/checkout`,
    discountAllocations: [],
    discountCodes: [],
    appliedGiftCards: [],
    buyerIdentity: { countryCode: 'VN', email: null, phone: null, customer: null, deliveryAddressPreferences: [] },
    deliveryGroups: list([]),
    note: null,
  };
}

/** Shopify's Storefront API as far as the buy button asks it: one product, and a cart with it. */
export function answerShopify(body: string): unknown {
  const { query, variables } = JSON.parse(body) as { readonly query: string; readonly variables?: unknown };
  // A cart begins with what was pressed, or empty.
  const quantity = JSON.stringify(variables ?? {}).includes('merchandiseId') ? 1 : 0;
  const changed = { cart: cart(quantity), userErrors: [], warnings: [] };
  const root = { node: product, cart: cart(1), cartCreate: changed, cartLinesAdd: changed };
  return { data: select(query, root) };
}
