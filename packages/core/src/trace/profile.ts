import { valueOf } from '../gs1/element.ts';
import { validateElements } from '../gs1/validate.ts';
import { harvestOf } from './facts.ts';
import type { TraceLink } from './read-link.ts';

/** Which rule of the trace profile, beyond GS1's, a link breaks. */
export const profileFaults = ['lot', 'facts', 'parameterName', 'signaturePlace'] as const;

export type ProfileFault = (typeof profileFaults)[number];

/** Lots are written so that a QR code needs few modules and nobody mistakes `l` for `1`. */
export const lotForm = /^[0-9A-Z-]{1,20}$/;

/**
 * Checks what the profile asks of a link whose GS1 syntax is right.
 *
 * A parameter's name may hold neither `%` nor `+`: `%31%37=…` is no element to us and might be AI 17 to another
 * reader, unsigned. Other parameters state nothing and are ignored; messengers append theirs to what people share.
 */
export function profileFault(link: TraceLink, now: Date): ProfileFault | undefined {
  const { elements, inElement, inQuery, paramNames } = link;
  if (paramNames.some((name) => /[%+]/.test(name))) return 'parameterName';
  const lot = valueOf(elements, '10');
  if (lot !== undefined && !lotForm.test(lot)) return 'lot';
  const harvest = valueOf(elements, '7007');
  if (validateElements(elements).length > 0 || (harvest !== undefined && !harvestOf(harvest, now))) return 'facts';
  const hasSerial = valueOf(elements, '21') !== undefined;
  if (inQuery.length > (hasSerial ? 0 : 1) || (inElement !== undefined && !hasSerial)) return 'signaturePlace';
  return undefined;
}
