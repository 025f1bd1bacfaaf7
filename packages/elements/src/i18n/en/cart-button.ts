export const enCartButton = {
  'cart.title': 'Cart',
  'cart.count_one': 'Cart, {{count}} item',
  'cart.count_other': 'Cart, {{count}} items',
  'cart.changed_one': '{{count}} item in the cart',
  'cart.changed_other': '{{count}} items in the cart',
  'cart.shop': 'See the produce',
} as const;
