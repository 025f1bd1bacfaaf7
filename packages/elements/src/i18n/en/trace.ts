export const enTrace = {
  'trace.open': 'See where it grew',
  'trace.lot': 'Lot {{lot}}',
  'trace.harvested': 'Harvested {{date}}',
  'trace.growingArea': 'Growing-area code',
  'trace.status.valid': 'Valid',
  'trace.status.expired': 'Expired',
  'trace.status.suspended': 'Suspended',
  'trace.status.revoked': 'Withdrawn',
  'trace.status.unknown': 'Not known',
  'trace.status.not-checked': 'Not checked',
  'trace.recalled': 'Recalled',
  'trace.pastUse': 'Past its use-by date',
} as const;
