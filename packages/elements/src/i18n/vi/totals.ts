/** Words of sums, in the cart, at checkout and in the order. */
export const viTotals = {
  'totals.items': 'Tiền hàng',
  'totals.discount': 'Giảm giá',
  'totals.shipping': 'Phí giao hàng',
  'totals.free': 'Miễn phí',
  'totals.tax': 'Thuế',
  'totals.total': 'Tổng cộng',
  'totals.parcel': 'Cộng hộ này',
  'totals.includes': 'Đã gồm thuế và phí giao hàng.',
  'totals.taxInside': 'Đã gồm phí giao hàng và {{tax}} tiền thuế.',
} as const;
