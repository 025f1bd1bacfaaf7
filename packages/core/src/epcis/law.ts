import type { LocalizedText } from '../localized/index.ts';
import type { Lot } from '../lot/index.ts';
import type { Picture } from '../picture/index.ts';
import { readLawStages, type LawStage } from './law-stages.ts';
import { originFacts, standardFacts, timeFacts } from './law-facts.ts';
import type { TraceStep } from './step.ts';

/**
 * What traceability has to tell at least: Circular 02/2024/TT-BKHCN, and the origin of goods after Decree 37/2026.
 * `brand` is brand, model and serial number, of which the goods may have any.
 */
export const lawElementNames = [
  'product-name',
  'product-image',
  'producer-name',
  'producer-address',
  'stages',
  'production-time',
  'trace-code',
  'brand',
  'shelf-life',
  'standards',
  'origin',
] as const;

export type LawElementName = (typeof lawElementNames)[number];
export type LawSource = 'circular-02-2024' | 'decree-37-2026';

/** One statement and the field that it stands in, such as `lot.useBy` or `steps/2.certificates`. */
export type LawFact = { readonly source: string } & (
  | { readonly kind: 'text'; readonly text: LocalizedText }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'stage'; readonly stage: LawStage }
);

/** Present with what is stated, or missing; what is there of a missing one (a drawing, a stage without place) is told as well. */
export interface LawElement {
  readonly element: LawElementName;
  readonly law: LawSource;
  readonly state: 'present' | 'missing';
  readonly facts: readonly LawFact[];
}

/** A lot as a trace page has it; certificates, labels, packing and the item's serial come where they are known. */
export type LawLot = Lot & {
  readonly variant?: { readonly name: LocalizedText } | undefined;
  readonly labels?: readonly { readonly label: { readonly name: string } }[] | undefined;
  readonly certificates?: readonly LawCertificate[] | undefined;
  readonly serial?: string | undefined;
};

/** A product, or as much of it as a lot has: `lot.product`. */
export interface LawProduct {
  readonly name: LocalizedText;
  readonly pictures?: readonly Picture[] | undefined;
  readonly picture?: Picture | undefined;
}

/** A store, or as much of it as a lot has: `lot.store`. */
export interface LawStore {
  readonly name: string;
  readonly place: { readonly commune: string; readonly province: string };
  readonly contact?: { readonly address?: string | undefined } | undefined;
}

export interface LawCertificate {
  readonly kind: string;
  readonly name?: LocalizedText | undefined;
  readonly number: string;
  /** Days from which and until which it holds. */
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
  readonly withdrawnAt?: string | undefined;
}

/** The law's data elements for a lot, each in its place. Says nothing that no field says. */
export function lawElements(
  lot: LawLot,
  product: LawProduct,
  store: LawStore,
  steps: readonly TraceStep[],
): readonly LawElement[] {
  const stages = readLawStages(steps);
  const facts: Readonly<Record<LawElementName, readonly LawFact[]>> = {
    'product-name': [text('product.name', product.name)],
    'product-image': pictureFacts(product),
    'producer-name': [text('store.name', { vi: store.name })],
    'producer-address': [addressFact(store)],
    stages: stages.map((stage, index) => ({ kind: 'stage', stage, source: `steps/${index}` })),
    'production-time': timeFacts(lot, steps),
    'trace-code': codeFacts(lot),
    brand: brandFacts(lot),
    'shelf-life': lot.useBy === undefined ? [] : [{ kind: 'day', day: lot.useBy, source: 'lot.useBy' }],
    standards: standardFacts(lot, steps),
    origin: originFacts(lot, steps),
  };
  return lawElementNames.map((element) => ({
    element,
    law: element === 'origin' ? 'decree-37-2026' : 'circular-02-2024',
    state: facts[element].length > 0 && facts[element].every(isWhole) ? 'present' : 'missing',
    facts: facts[element],
  }));
}

/** A drawing is no picture of the goods, and a stage counts with goods, place and time. */
const isWhole = (fact: LawFact): boolean =>
  fact.kind === 'picture' ? fact.picture.kind === 'photo' : fact.kind !== 'stage' || fact.stage.missing.length === 0;

const text = (source: string, texts: LocalizedText): LawFact => ({ kind: 'text', text: texts, source });

function pictureFacts({ picture: only, pictures }: LawProduct): readonly LawFact[] {
  if (pictures === undefined)
    return only === undefined ? [] : [{ kind: 'picture', picture: only, source: 'product.picture' }];
  const photo = pictures.findIndex(({ kind }) => kind === 'photo');
  const index = Math.max(photo, 0);
  const picture = pictures[index];
  return picture === undefined ? [] : [{ kind: 'picture', picture, source: `product.pictures/${index}` }];
}

function addressFact({ contact, place }: LawStore): LawFact {
  if (contact?.address !== undefined) return text('store.contact.address', { vi: contact.address });
  return text('store.place', { vi: `${place.commune}, ${place.province}` });
}

/** What stands on the label: GTIN and lot, or the lot alone. */
function codeFacts({ gtin, code }: Lot): readonly LawFact[] {
  const lot = { kind: 'code', code, source: 'lot.code' } as const;
  return gtin === undefined ? [lot] : [{ kind: 'code', code: gtin, source: 'lot.gtin' }, lot];
}

function brandFacts({ labels = [], variant, serial }: LawLot): readonly LawFact[] {
  return [
    ...labels.map(({ label }, index) => text(`lot.labels/${index}.label.name`, { vi: label.name })),
    ...(variant ? [text('lot.variant.name', variant.name)] : []),
    ...(serial === undefined ? [] : [{ kind: 'code', code: serial, source: 'lot.serial' } as const]),
  ];
}
