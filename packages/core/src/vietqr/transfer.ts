/** How the receiver is named: by an account's number or alias, or by a card's number. */
export const vietQrServices = ['account', 'card'] as const;

export type VietQrService = (typeof vietQrServices)[number];

/** NAPAS's codes for them (tag 38, 02). */
export const serviceCodes = { account: 'QRIBFTTA', card: 'QRIBFTTC' } as const satisfies Record<VietQrService, string>;

/** The optional texts of a transfer: where they stand and how long they may be (EMVCo merchant-presented 1.1). */
export const textFields = {
  merchantCategory: { template: undefined, tag: '52', length: 4 },
  merchantName: { template: undefined, tag: '59', length: 25 },
  merchantCity: { template: undefined, tag: '60', length: 15 },
  postalCode: { template: undefined, tag: '61', length: 10 },
  billNumber: { template: '62', tag: '01', length: 25 },
  mobileNumber: { template: '62', tag: '02', length: 25 },
  storeLabel: { template: '62', tag: '03', length: 25 },
  loyaltyNumber: { template: '62', tag: '04', length: 25 },
  reference: { template: '62', tag: '05', length: 25 },
  customerLabel: { template: '62', tag: '06', length: 25 },
  terminalLabel: { template: '62', tag: '07', length: 25 },
  purpose: { template: '62', tag: '08', length: 25 },
} as const;

export type TextField = keyof typeof textFields;

/** A bank transfer as a VietQR says it. */
export interface VietQrTransfer extends Readonly<Partial<Record<TextField, string>>> {
  /** The bank's six-digit BIN. */
  readonly bin: string;
  /** Account number or alias, or card number: letters and digits, at most 19. */
  readonly account: string;
  readonly service: VietQrService;
  /** Made for one payment (12) rather than printed for many (11). */
  readonly dynamic: boolean;
  /** Whole đồng. Absent where the payer types it. */
  readonly amount?: number;
}

/** What to encode. `service` is `account` if not said, `dynamic` is whether there is an amount. */
export interface VietQrInput extends Omit<VietQrTransfer, 'service' | 'dynamic'> {
  readonly service?: VietQrService;
  readonly dynamic?: boolean;
}

export const textFieldNames = Object.keys(textFields) as readonly TextField[];
