/** What a code holds that is no link. Most of these are somebody's own business: their kind is told, not what they say. */
export const textKinds = [
  'wifi',
  'payment',
  'identity',
  'secret',
  'contact',
  'event',
  'phone',
  'message',
  'mail',
  'place',
  'address',
  'text',
] as const;

export type TextKind = (typeof textKinds)[number];

const signs: readonly (readonly [TextKind, RegExp])[] = [
  ['wifi', /^WIFI:/i],
  // EMV QR codes, VietQR among them, begin with their version, 00 02 01; the rest are addresses of wallets.
  ['payment', /^(?:000201|(?:bitcoin|ethereum|lightning|litecoin|solana|tron|upi):)/i],
  // The Vietnamese identity card: number, older number, name, birthday, sex, address.
  ['identity', /^\d{12}\|/],
  ['secret', /^(?:otpauth(?:-migration)?|fido|hc1|shc):/i],
  ['contact', /^(?:BEGIN:VCARD|MECARD:|BIZCARD:)/i],
  ['event', /^BEGIN:V(?:EVENT|CALENDAR)/i],
  ['phone', /^tel:/i],
  ['message', /^(?:sms|smsto|mms|mmsto):/i],
  ['mail', /^(?:mailto|matmsg|smtp):/i],
  ['place', /^geo:/i],
  // Of a scheme that is not the web's: `javascript:`, `data:`, `intent:`, an app's own.
  ['address', /^[a-z][a-z0-9+.-]{1,30}:\S/i],
];

export const textKind = (text: string): TextKind => signs.find(([, sign]) => sign.test(text))?.[0] ?? 'text';
