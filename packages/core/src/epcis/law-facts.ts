import type { LawCertificate, LawFact, LawLot } from './law.ts';
import type { TraceStage } from './stage.ts';
import type { TraceStep } from './step.ts';

/** Stages at which goods are produced or traded. */
const timedStages: readonly TraceStage[] = ['harvest', 'process', 'pack', 'sell'];

/** Production and trade: the lot's own days, else the first and the last that events state. */
export function timeFacts({ harvestedOn, harvestedUntil, packedOn }: LawLot, steps: readonly TraceStep[]) {
  const stated = Object.entries({ harvestedOn, harvestedUntil, packedOn }).flatMap(
    ([field, day]): readonly LawFact[] => (day === undefined ? [] : [{ kind: 'day', day, source: `lot.${field}` }]),
  );
  if (stated.length > 0) return stated;
  const told = steps.flatMap(({ stage, time, offset }, index): readonly LawFact[] =>
    timedStages.includes(stage) ? [{ kind: 'day', day: dayAt(time, offset), source: `steps/${index}.time` }] : [],
  );
  return told.filter((_, index) => index === 0 || index === told.length - 1);
}

/** The day it was where it happened. */
function dayAt(time: string, offset: string): string {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const ahead = (hours * 60 + minutes) * (offset.startsWith('-') ? -1 : 1);
  return new Date(Date.parse(time) + ahead * 60_000).toISOString().slice(0, 10);
}

/** Did a paper hold when the goods were made? Where either names no day, nothing speaks against it. */
function heldAt({ validFrom, validUntil }: LawCertificate, day: string | undefined): boolean {
  if (day === undefined) return true;
  return (validFrom === undefined || validFrom <= day) && (validUntil === undefined || day <= validUntil);
}

/** Papers that say which standard was applied. A test report speaks of samples, an OCOP rank of quality for sale. */
const standardKinds: readonly string[] = ['vietgap', 'organic', 'geographical-indication', 'other'];

export function standardFacts(lot: LawLot, steps: readonly TraceStep[]): readonly LawFact[] {
  const { certificates = [], harvestedOn, packedOn } = lot;
  const ofLot = certificates.flatMap((certificate, index): readonly LawFact[] => {
    const { kind, name, number, withdrawnAt } = certificate;
    if (withdrawnAt !== undefined || !standardKinds.includes(kind) || !heldAt(certificate, harvestedOn ?? packedOn)) {
      return [];
    }
    const source = `lot.certificates/${index}`;
    return [name ? { kind: 'text', text: name, source } : { kind: 'code', code: number, source }];
  });
  const ofSteps = steps.flatMap(({ certificates: links }, index) =>
    links.map((code) => ({ kind: 'code', code, source: `steps/${index}.certificates` }) as const),
  );
  return [...ofLot, ...ofSteps];
}

const countryField = 'cbvmda:countryOfOrigin';

/**
 * Where the goods come from: the places of their growing areas, else the country stated with a lot that they come from.
 * The seller's address says where the seller is, and a GTIN that begins with 893 who gave out the number: neither is an origin.
 */
export function originFacts({ growingAreas }: LawLot, steps: readonly TraceStep[]): readonly LawFact[] {
  const areas = growingAreas.flatMap(({ place }, index): readonly LawFact[] => {
    if (place === undefined) return [];
    const text = {
      vi: `${place.commune}, ${place.province}, Việt Nam`,
      en: `${place.commune}, ${place.province}, Viet Nam`,
    };
    return [{ kind: 'text', text, source: `lot.growingAreas/${index}.place` }];
  });
  if (areas.length > 0) return areas;
  return steps.flatMap(({ ilmd }, index): readonly LawFact[] => {
    const country = ilmd?.[countryField];
    return typeof country === 'string' && /^(?:[A-Z]{2}|\d{3})$/.test(country)
      ? [{ kind: 'code', code: country, source: `steps/${index}.ilmd.${countryField}` }]
      : [];
  });
}
