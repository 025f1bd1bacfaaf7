import type { LawFact, LawLot } from './law.ts';
import type { TraceStep } from './step.ts';

/** Papers that say which standard was applied. A test report speaks of samples, an OCOP rank of quality for sale. */
const standardKinds: readonly string[] = ['vietgap', 'organic', 'geographical-indication', 'other'];

export function standardFacts({ certificates = [] }: LawLot, steps: readonly TraceStep[]): readonly LawFact[] {
  const ofLot = certificates.flatMap(({ kind, name, number, withdrawnAt }, index): readonly LawFact[] => {
    if (withdrawnAt !== undefined || !standardKinds.includes(kind)) return [];
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
