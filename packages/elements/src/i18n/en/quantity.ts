export const enQuantity = {
  'quantity.decrease': 'Fewer',
  'quantity.increase': 'More',
  'quantity.malformed': 'Enter a number, such as {{example}}.',
  'quantity.belowMin': 'Order at least {{amount}}.',
  'quantity.aboveMax': 'You can order at most {{amount}}.',
  'quantity.offStep': 'Sold in steps of {{step}}, so this was changed to {{amount}}.',
} as const;
