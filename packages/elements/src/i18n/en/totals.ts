export const enTotals = {
  'totals.items': 'Goods',
  'totals.discount': 'Discount',
  'totals.shipping': 'Delivery',
  'totals.free': 'Free',
  'totals.tax': 'Tax',
  'totals.total': 'Total',
  'totals.parcel': 'From this store',
  'totals.includes': 'Tax and delivery included.',
  'totals.taxInside': 'Delivery and {{tax}} of tax included.',
} as const;
