/** Business steps of GS1's Core Business Vocabulary 2.0, by their short names. */
export const bizSteps = [
  'accepting',
  'arriving',
  'assembling',
  'collecting',
  'commissioning',
  'consigning',
  'creating_class_instance',
  'cycle_counting',
  'decommissioning',
  'departing',
  'destroying',
  'disassembling',
  'dispensing',
  'encoding',
  'entering_exiting',
  'holding',
  'inspecting',
  'installing',
  'killing',
  'loading',
  'other',
  'packing',
  'picking',
  'receiving',
  'removing',
  'repackaging',
  'repairing',
  'replacing',
  'reserving',
  'retail_selling',
  'sampling',
  'sensor_reporting',
  'shipping',
  'staging_outbound',
  'stock_taking',
  'stocking',
  'storing',
  'transporting',
  'unloading',
  'unpacking',
  'void_shipping',
] as const;

/** Dispositions of the same vocabulary: what state the goods are in after an event. */
export const dispositions = [
  'active',
  'available',
  'completeness_inferred',
  'completeness_verified',
  'conformant',
  'container_closed',
  'container_open',
  'damaged',
  'destroyed',
  'dispensed',
  'disposed',
  'encoded',
  'expired',
  'in_progress',
  'in_transit',
  'inactive',
  'mismatch_class',
  'mismatch_instance',
  'mismatch_quantity',
  'needs_replacement',
  'no_pedigree_match',
  'non_conformant',
  'non_sellable_other',
  'partially_dispensed',
  'recalled',
  'reserved',
  'retail_sold',
  'returned',
  'sellable_accessible',
  'sellable_not_accessible',
  'stolen',
  'unavailable',
  'unknown',
] as const;

/** States that a reader must not miss. */
export const badDispositions = ['damaged', 'expired', 'recalled', 'returned', 'non_conformant'] as const;

/** Whose goods they were and became, and in whose hands: types of sources and destinations. */
const partyTypes = ['owning_party', 'possessing_party', 'location'] as const;

/** Kinds of papers that a business transaction may be. */
const bizTransactionTypes = [
  'bol',
  'cert',
  'desadv',
  'inv',
  'pedigree',
  'po',
  'poc',
  'prodorder',
  'recadv',
  'rma',
  'testprd',
  'testres',
  'upevt',
] as const;

/** Why an event is declared wrong. */
const errorReasons = ['did_not_occur', 'incorrect_data'] as const;

export type BizStep = (typeof bizSteps)[number];
export type Disposition = (typeof dispositions)[number];

/** The vocabularies with the names that web addresses, CURIEs and URNs of them carry. */
const vocabularies = {
  bizStep: { terms: bizSteps, name: 'BizStep', urn: 'bizstep' },
  disposition: { terms: dispositions, name: 'Disp', urn: 'disp' },
  party: { terms: partyTypes, name: 'SDT', urn: 'sdt' },
  bizTransaction: { terms: bizTransactionTypes, name: 'BTT', urn: 'btt' },
  errorReason: { terms: errorReasons, name: 'ER', urn: 'er' },
} as const;

export type Vocabulary = keyof typeof vocabularies;
type Term<V extends Vocabulary> = (typeof vocabularies)[V]['terms'][number];

/**
 * The short name that a vocabulary value means: written short, as `https://ref.gs1.org/cbv/BizStep-packing`,
 * `cbv:BizStep-packing` or `urn:epcglobal:cbv:bizstep:packing`. `undefined` for everything that is not GS1's.
 */
export function cbvTerm<V extends Vocabulary>(vocabulary: V, value: string): Term<V> | undefined {
  const { terms, name, urn } = vocabularies[vocabulary];
  const starts = [`https://ref.gs1.org/cbv/${name}-`, `cbv:${name}-`, `urn:epcglobal:cbv:${urn}:`];
  const start = starts.find((prefix) => value.startsWith(prefix)) ?? '';
  const term = value.slice(start.length);
  return (terms as readonly string[]).includes(term) ? (term as Term<V>) : undefined;
}
