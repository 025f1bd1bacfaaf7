import { carrierName } from './names.ts';

/**
 * What went wrong between us and a carrier: `refused` is its own no; `unreachable` means that nobody knows whether it did
 * what was asked, so it is not asked again by itself; `unsupported` was never asked.
 */
export type CarrierFault = 'refused' | 'unreachable' | 'unsupported';

/** A carrier did not do what was asked. The message holds no secret and no address. */
export class CarrierError extends Error {
  override readonly name = 'CarrierError' as const;
  readonly carrier: string;
  readonly fault: CarrierFault;

  constructor(carrier: string, fault: CarrierFault, detail: string, cause?: unknown) {
    super(`${carrierName(carrier)}: ${detail}`, { cause });
    this.carrier = carrier;
    this.fault = fault;
  }
}

/** For what a carrier's interface does not have. */
export const unsupported = (carrier: string, what: string): Promise<never> =>
  Promise.reject(new CarrierError(carrier, 'unsupported', `its interface cannot ${what}`));
