export const enContact = {
  'contact.ask': 'Order directly from {{store}}',
  'contact.call': 'Call {{phone}}',
  'contact.zalo': 'Write on Zalo',
  'contact.website': 'Website {{host}}',
  'contact.store': 'View the store',
  'contact.outlets': 'Also sold at',
} as const;
