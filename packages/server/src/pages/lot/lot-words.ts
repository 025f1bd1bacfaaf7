import type { CertificateState } from '@nongsan/core';
import type { LawElementName, TraceGap, TraceStage, TraceStep } from '@nongsan/core/epcis';
import type { TraceStatus, Unit } from '@nongsan/core';
import type { LinkOutcome } from '../judge-link.ts';
import type { AreaWarning } from './area-warning.ts';
import type { ReportKind } from '@nongsan/core/admin';

type Say = (issuer: string) => string;

/** What the page of a lot says beyond its verdict and its facts. */
export interface LotWords {
  readonly units: Readonly<Record<Unit, (count: number) => string>>;
  readonly status: string;
  readonly statusMeans: Readonly<Record<TraceStatus | 'recalled', Say>>;
  readonly signature: string;
  readonly signatureMeans: Readonly<Record<LinkOutcome, Say>>;
  /** Of a growing area whose code is not valid: what is said first, and what it means for a lot that nothing else is wrong with. */
  readonly areaWarning: {
    readonly head: Readonly<Record<AreaWarning, (code: string) => string>>;
    readonly means: Say;
  };
  readonly recall: {
    readonly strip: string;
    readonly title: string;
    readonly since: (day: string) => string;
    readonly steps: readonly string[];
    readonly call: (phone: string) => string;
  };
  readonly buyLot: (price: string) => string;
  readonly preorderLot: (price: string) => string;
  readonly buyStore: string;
  readonly thisLotNotSold: string;
  readonly otherLot: (code: string) => string;
  readonly household: Readonly<Record<'household' | 'cooperative' | 'company' | 'other', string>>;
  readonly verified: (by: string, day: string) => string;
  readonly call: (phone: string) => string;
  readonly story: string;
  readonly practices: string;
  readonly illustration: string;
  readonly place: string;
  readonly mapOf: (place: string) => string;
  readonly mapIs: string;
  readonly areaKinds: Readonly<Record<'export-orchard' | 'packing-house' | 'domestic' | 'other', string>>;
  readonly commune: string;
  readonly size: string;
  readonly markets: string;
  readonly history: string;
  readonly timeline: string;
  readonly timelineFrom: string;
  readonly stages: Readonly<Record<TraceStage, string>>;
  readonly bad: Readonly<Record<TraceStep['bad'][number], string>>;
  readonly gaps: Readonly<Record<TraceGap['kind'], string>>;
  readonly madeOf: string;
  readonly by: string;
  readonly container: string;
  readonly paper: string;
  readonly withdrawnEvents: (count: number) => string;
  readonly certificates: string;
  readonly noCertificates: string;
  readonly certificateKinds: Readonly<
    Record<'vietgap' | 'organic' | 'ocop' | 'geographical-indication' | 'test-report' | 'other', string>
  >;
  readonly certificateStates: Readonly<Record<CertificateState, string>>;
  readonly certificateOf: Readonly<Record<'lot' | 'growing-area' | 'product' | 'store' | 'other', string>>;
  readonly number: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly document: (host: string) => string;
  readonly labels: string;
  readonly labelKinds: Readonly<
    Record<'geographical-indication' | 'collective-mark' | 'certification-mark' | 'other', string>
  >;
  readonly labelOwner: (owner: string) => string;
  readonly grantedOn: (day: string) => string;
  readonly sampleMark: string;
  readonly law: string;
  readonly lawIntro: (missing: number) => string;
  readonly lawNames: Readonly<Record<LawElementName, string>>;
  readonly lawMissing: string;
  readonly lawDrawing: string;
  readonly lawStages: (count: number, whole: number) => string;
  readonly lawPhoto: string;
  readonly lawSource: Readonly<Record<'circular-02-2024' | 'decree-37-2026', string>>;
  readonly share: string;
  readonly shareHow: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly print: string;
  readonly printHow: string;
  readonly report: {
    readonly title: string;
    readonly intro: (portal: string) => string;
    readonly what: string;
    readonly kinds: Readonly<Record<ReportKind, string>>;
    readonly text: string;
    readonly textHelp: string;
    readonly where: string;
    readonly whereHelp: string;
    readonly send: string;
    readonly noReply: string;
    readonly sent: string;
    readonly sentText: (portal: string) => string;
    readonly sentCannot: string;
    readonly back: string;
    readonly faults: Readonly<Record<'kind' | 'unknown-lot' | 'elsewhere' | 'too-many' | 'too-large', string>>;
  };
}
