/** Whose list a code stands in: an orchard or a packing house for export, the domestic register, or another's. */
export const growingAreaCodeKinds = ['export-orchard', 'packing-house', 'domestic', 'other'] as const;

export type GrowingAreaCodeKind = (typeof growingAreaCodeKinds)[number];

interface CodeOf<K extends GrowingAreaCodeKind, P> {
  readonly kind: K;
  /** The text as given. This is what is shown. */
  readonly raw: string;
  /** The form for comparing and for AI 251. It is never shown in place of `raw`. */
  readonly normal: string;
  readonly parts: P;
}

/** `area` is the letter code of province or organisation, `number` has four digits. */
export interface ExportCodeParts {
  readonly area: string;
  readonly number: string;
}

/** Units as they were numbered before July 2025; `year` has two digits. */
export interface DomesticCodeParts {
  readonly province: string;
  readonly district: string;
  readonly commune: string;
  readonly site: string;
  readonly year: string;
}

export type GrowingAreaCode =
  | CodeOf<'export-orchard' | 'packing-house', ExportCodeParts>
  | CodeOf<'domestic', DomesticCodeParts>
  | CodeOf<'other', Readonly<Record<never, never>>>;

/** Why a text is no growing-area code. */
export const growingAreaCodeFaults = ['empty', 'tooShort', 'tooLong', 'characters'] as const;

export type GrowingAreaCodeFault = (typeof growingAreaCodeFaults)[number];

/** Returned, not thrown: a wrong code is everyday input, and the page still shows the text as printed. */
export interface InvalidGrowingAreaCode {
  readonly kind: 'invalid';
  readonly raw: string;
  readonly fault: GrowingAreaCodeFault;
}
