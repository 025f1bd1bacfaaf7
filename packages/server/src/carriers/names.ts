/** Carriers by what they are called in the contract. */
const carrierNames = { 'viettel-post': 'Viettel Post', vnpost: 'VNPost' } as const;

export type CarrierId = keyof typeof carrierNames;

export const isCarrierId = (text: string): text is CarrierId => Object.hasOwn(carrierNames, text);

/** A carrier that this release does not know is shown as it was written down. */
export const carrierName = (id: string): string => (isCarrierId(id) ? carrierNames[id] : id);
