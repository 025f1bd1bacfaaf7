/** Words of the cart button: a page has one long before anybody opens the cart. */
export const viCartButton = {
  'cart.title': 'Giỏ hàng',
  'cart.count_other': 'Giỏ hàng, {{count}} món',
  'cart.changed_other': 'Giỏ hàng có {{count}} món',
  'cart.shop': 'Xem nông sản',
} as const;
