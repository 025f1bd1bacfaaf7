/** What all three cards show: the tea of the sample, in its first packing. */
export const goods = {
  slug: 'che-dinh-tan-cuong',
  name: 'Chè đinh Tân Cương',
  seller: 'HTX chè Hảo Đạt',
  packing: 'Gói 100 g',
  price: 390_000,
  /** The sample's picture, which all three load from the shop's own host. */
  picture: { path: '/tea-bud.svg', width: 640, height: 480 },
} as const;

/** Where everything is, as a browser sees it; all of it is one server on this machine. */
export const hosts = {
  shop: 'https://shop.test',
  ours: 'https://api.shop.test',
  shopify: 'https://peer.myshopify.com',
} as const;

/** How long a server takes for an answer to any of the three, in milliseconds, beside the network. */
export const thinking = 20;
