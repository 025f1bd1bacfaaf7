/** Words of the ways to a seller. */
export const viContact = {
  'contact.ask': 'Đặt thẳng với {{store}}',
  'contact.call': 'Gọi {{phone}}',
  'contact.zalo': 'Nhắn Zalo',
  'contact.website': 'Trang web {{host}}',
  'contact.store': 'Xem gian hàng',
  'contact.outlets': 'Cũng bán tại',
} as const;
