import type { Words } from '../../words.ts';

export const page: Words = {
  title: (lot) => `Lot ${lot}`,
  language: 'Language',
  valid: (issuer) => `${issuer} has stated this lot, and the signature in the code fits.`,
  validRetired: (issuer) =>
    `${issuer} has stated this lot; the signature fits, made with a key that is no longer in use.`,
  unsigned: (issuer) => `${issuer} states this lot. The address that you opened carries no signature.`,
  altered: (issuer) =>
    `The signature in the code that you scanned does not fit. Below is what ${issuer} states, not what the code says.`,
  differs: (issuer) =>
    `The code that you scanned says something else than ${issuer} states now. Trust what is below and ask the seller.`,
  unknownKey: (issuer) => `The code that you scanned is signed with a key that ${issuer} never had.`,
  revokedKey: (issuer) =>
    `The code that you scanned is signed with a key that ${issuer} has withdrawn, so it proves nothing. Below is what ${issuer} states now.`,
  expired: (day) => `This lot passed its use-by date on ${day}.`,
  expiredUndated: 'This lot has expired.',
  status: {
    suspended: 'This lot is on hold. Do not use it yet; ask the seller.',
    revoked: 'This lot has been recalled. Do not use it; contact the seller.',
    unknown: 'The state of this lot is not known.',
    'not-checked': 'This lot has not been checked.',
    other: 'The state of this lot cannot be shown here yet.',
  },
  stated: (issuer, day) => (day === undefined ? `Stated by ${issuer}` : `Stated by ${issuer} · checked ${day}`),
  sample:
    'Sample data. Producer and product are real; the lot, its dates and its growing-area code on this page are made up for demonstration.',
  see: 'See and buy this product',
  store: 'The producer’s store',
  before: (former) => `before July 2025: ${former}`,
  lot: 'The lot',
  facts: {
    code: 'Lot',
    gtin: 'Product number (GTIN)',
    serial: 'Serial number in the code',
    harvested: 'Harvested',
    packed: 'Packed',
    useBy: 'Use by',
    quantity: 'The whole lot',
  },
  area: 'Growing-area code',
  areaFacts: { status: 'State', holder: 'Held by', crop: 'Crop', issuer: 'Issued by', checked: 'Checked' },
  areaStatus: {
    valid: 'in force',
    expired: 'expired',
    suspended: 'on hold',
    revoked: 'withdrawn',
    unknown: 'not known',
    'not-checked': 'not checked',
    other: 'other',
  },
  notStated: 'No growing-area code is stated for this lot.',
  recheck: 'Check the signature on this device',
  recheckHow: 'Your device computes the signature again with the public key of the portal.',
  recheckFallback: 'This part needs JavaScript. The result at the top was checked by the portal’s server.',
  says: 'This page says',
  saysThat: ['who states this lot, and what;', 'whether the statement in the code was changed.'],
  saysNot: 'This page does not say',
  saysNotThat: [
    'that the thing in your hand is of this lot: a code can be copied onto other goods;',
    'that goods with a code are better than goods without.',
  ],
  missing: {
    title: 'There is no lot at this address',
    text: 'No portal of this server has stated a lot with this number. That alone does not tell whether goods are real.',
    steps: [
      'Scan the code again, or compare each character with the label.',
      'If it is still not found, ask the seller or the producer on the label.',
      'If the label claims that this portal vouches for it, tell the portal.',
    ],
  },
  missingProduct: {
    title: 'There is no product with this number',
    text: 'The number is well-formed, but no portal of this server sells a product with it. That alone does not tell whether goods are real.',
    steps: ['Compare each digit with the label.', 'If it is right, ask the seller or the producer on the label.'],
  },
  faults: {
    checkDigit: {
      title: 'The product number cannot be right',
      text: 'The last digit of a product number is computed from the others, and here it does not fit. A digit was mistyped or misprinted, so nothing can be said about the goods.',
      steps: [
        'Compare each digit with the number under the barcode.',
        'Scan the code again instead of typing.',
        'If the label has this very number, tell the producer: the label is wrong.',
      ],
    },
    syntax: {
      title: 'This address is no complete code',
      text: 'Something is missing or has changed on the way. That happens when a code is typed, cut off or read in bad light.',
      steps: [
        'Scan the code again, close and in good light.',
        'If you typed it, compare each character with the label.',
        'If it stays so, ask the seller or the producer on the label.',
      ],
    },
  },
  severalProducts: { title: 'More than one portal sells this product', text: 'Choose where to look:' },
  several: { title: 'More than one lot has this number', text: 'Choose the portal that the label names:' },
  unavailable: {
    title: 'The server is busy',
    text: 'The lot could not be read just now. Usually some seconds are enough.',
    again: 'Try again',
  },
  footer: 'This page uses no cookie and does not track you.',
};
