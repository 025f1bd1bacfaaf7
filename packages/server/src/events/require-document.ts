import { readEpcisDocument, type EpcisDocument } from '@nongsan/core/epcis';
import { CaptureRefusedError } from './capture-refused-error.ts';

/**
 * What somebody sends as an EPCIS document.
 * @throws CaptureRefusedError with pointers into it
 */
export function requireDocument(value: unknown): EpcisDocument {
  const reading = readEpcisDocument(value);
  if (reading.ok) return reading.document;
  throw new CaptureRefusedError('wrong', reading.faults);
}
