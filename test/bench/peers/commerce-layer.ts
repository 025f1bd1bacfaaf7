import { goods } from './goods.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** As Commerce Layer's authorisation server makes it; the client reads it and checks no signature. */
const token = [
  encode({ alg: 'HS512', typ: 'JWT' }),
  encode({
    iss: 'https://commercelayer.io',
    organization: { id: 'org', slug: 'acme', enterprise: false, region: 'eu-west-1' },
    application: { id: 'app', kind: 'sales_channel', public: true, client_id: 'bench' },
    market: { id: ['vn'], stock_location_ids: ['tn'], geocoder_id: null, allows_external_prices: false },
    scope: 'market:code:vn',
    exp: 4_000_000_000,
    test: true,
    rand: 0.5,
  }),
  encode('signature'),
].join('.');

const shown = `${goods.price.toLocaleString('vi-VN')} ₫`;

const price = {
  currency_code: 'VND',
  sku_code: goods.slug,
  amount_cents: goods.price,
  amount_float: goods.price,
  formatted_amount: shown,
  compare_at_amount_cents: goods.price,
  compare_at_amount_float: goods.price,
  formatted_compare_at_amount: shown,
};

const sku = {
  code: goods.slug,
  name: goods.name,
  inventory: { available: true, quantity: 12, levels: [{ quantity: 12, delivery_lead_times: [] }] },
};

const item = (type: string, id: string, attributes: unknown, relationships: unknown = {}) => ({
  id,
  type,
  attributes,
  relationships,
});
const many = (data: readonly unknown[]) => ({ data, meta: { record_count: data.length, page_count: 1 } });

const orderAttributes = {
  editable: true,
  language_code: 'en',
  skus_count: 1,
  line_item_options_count: 0,
  status: 'pending',
};
const line = item('line_items', 'line', {
  item_type: 'skus',
  sku_code: goods.slug,
  quantity: 1,
  name: goods.name,
  formatted_unit_amount: shown,
  formatted_total_amount: shown,
});

/** Commerce Layer's API as far as drop-in.js asks it: prices, stock, and an order that is the cart. */
export function answerCommerceLayer(method: string, path: string): unknown {
  if (path === '/oauth/token')
    return { access_token: token, token_type: 'bearer', expires_in: 7200, scope: 'market:code:vn', created_at: 1 };
  if (path === '/api/prices') return many([item('prices', 'price', price)]);
  if (path === '/api/skus') return many([item('skus', 'sku', { code: goods.slug })]);
  if (path.startsWith('/api/skus/')) return { data: item('skus', 'sku', sku) };
  if (path === '/api/line_items') return { data: line };
  if (path === '/api/organization') return { data: item('organizations', 'org', { config: {} }) };
  if (method === 'POST' && path === '/api/orders') return { data: item('orders', 'order', orderAttributes) };
  const relationships = { line_items: { data: [{ type: 'line_items', id: 'line' }] } };
  return { data: item('orders', 'order', orderAttributes, relationships), included: [line] };
}
