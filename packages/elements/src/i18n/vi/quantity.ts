/** Words of the quantity stepper. */
export const viQuantity = {
  'quantity.decrease': 'Bớt',
  'quantity.increase': 'Thêm',
  'quantity.malformed': 'Nhập một số, ví dụ {{example}}.',
  'quantity.belowMin': 'Đặt ít nhất {{amount}}.',
  'quantity.aboveMax': 'Chỉ đặt được nhiều nhất {{amount}}.',
  'quantity.offStep': 'Bán theo từng {{step}}, nên đổi thành {{amount}}.',
} as const;
