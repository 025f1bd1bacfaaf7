import { parseGrowingAreaCode } from '@nongsan/core/growing-area';
import { buildDigitalLink, isGtin, toGtin14 } from '@nongsan/core/gs1';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';

/** Codes as they are printed on a pack: nothing else is known. Empty where the print has none. */
export interface PrintedCode {
  readonly growingArea?: string;
  readonly gtin?: string;
  readonly lot?: string;
  /** Where the QR's link begins; empty for GS1's own. */
  readonly resolver?: string;
}

interface PrintFault {
  readonly key: MessageKey;
  readonly values: MessageValues;
}

/** What can be told of a print without asking anybody. */
export interface ReadPrint {
  /** What cannot be right, whoever issued it. */
  readonly faults: readonly PrintFault[];
  /** GS1's human-readable form, an element each: `(01)09521234567899`. */
  readonly elements: readonly string[];
  /** What a QR of the print says; absent where it would say something wrong, or nothing. */
  readonly link?: string;
  /** The link is of a place that the page has named. */
  readonly isOwnLink: boolean;
}

/** The canonical form of a Digital Link (GS1 Digital Link URI syntax 1.4, §4.12): true of a code wherever it was issued. */
const canonical = 'https://id.gs1.org';

/** GS1's invariant set (General Specifications, figure 7.11-1), as much as AI 10 holds. */
const lotForm = /^[!"%-?A-Z_a-z]{1,20}$/;

/** Reads a print: check digits and forms are looked at, and a wrong one is never corrected. */
export function readPrint({ growingArea = '', gtin = '', lot = '', resolver = '' }: PrintedCode): ReadPrint {
  const isRight = gtin === '' || isGtin(gtin);
  const faults: PrintFault[] = [];
  if (growingArea !== '' && parseGrowingAreaCode(growingArea).kind === 'invalid')
    faults.push({ key: 'trace.fault.area', values: { code: growingArea } });
  if (!isRight) faults.push({ key: faultOfGtin(gtin), values: { gtin } });
  if (gtin !== '' && lot !== '' && !lotForm.test(lot)) faults.push({ key: 'trace.fault.lot', values: { lot } });
  const isKey = gtin !== '' && lot !== '';
  const elements = isKey ? [`(01)${isRight ? toGtin14(gtin) : gtin}`, `(10)${lot}`] : [];
  const isOwnLink = /^https?:\/\//i.test(resolver);
  const link = isKey && faults.length === 0 ? linkOf(gtin, lot, isOwnLink ? resolver : canonical) : undefined;
  return { faults, elements, isOwnLink, ...(link !== undefined && { link }) };
}

const faultOfGtin = (gtin: string): MessageKey =>
  /^(?:\d{8}|\d{12,14})$/.test(gtin) ? 'trace.fault.checkDigit' : 'trace.fault.gtin';

function linkOf(gtin: string, lot: string, stem: string): string | undefined {
  try {
    const ais = [
      { ai: '01', value: toGtin14(gtin) },
      { ai: '10', value: lot },
    ];
    return buildDigitalLink({ stem, ais });
  } catch {
    return undefined; // the address that the page gave is none
  }
}
