import { currencies, ocopStatuses } from '@nongsan/core';
import { cameraFacings } from './camera-facings.ts';
import { traceOpenings, traceVariants } from './trace-variants.ts';

/** The attributes that take one of a few words, by tag. A test holds this list to the manifest. */
export const closedAttributes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'nongsan-ocop-stars': { status: ocopStatuses },
  'nongsan-price': { currency: currencies },
  'nongsan-trace-badge': { opens: traceOpenings, variant: traceVariants },
  'nongsan-trace-scanner': { facing: cameraFacings },
};
