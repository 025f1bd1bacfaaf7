/** What is wrong with a parcel that arrived. */
export const claimKinds = ['spoiled', 'missing', 'wrong'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** How it is made good. */
export const remedies = ['refund', 'replacement'] as const;
export type Remedy = (typeof remedies)[number];

/**
 * `open` waits for an answer, `accepted` for the money or the goods that were promised; `refused` and `settled` are the
 * ends.
 */
export const claimStates = ['open', 'accepted', 'refused', 'settled'] as const;
export type ClaimState = (typeof claimStates)[number];

/** Who may have to pay. */
export const payers = ['household', 'carrier', 'portal'] as const;
export type Payer = (typeof payers)[number];

/** Media types of photos, with the end of their file names. */
export const photoTypes = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;
export type PhotoType = keyof typeof photoTypes;

/** What a claim's photos may be at most. A page makes them smaller before it sends them. */
export const photoLimits = { photos: 6, bytes: 1_048_576, side: 4_096 } as const;
