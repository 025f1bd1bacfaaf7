import * as z from 'zod/mini';
import { instantSchema } from '../time/index.ts';
import { extensible, isFilled } from './extensible.ts';
import { readThing } from './thing.ts';
import { cbvTerm, type Vocabulary } from './vocabulary.ts';

/** Things, parties and papers that one list of one event may name. */
const maxList = 500;

/** RFC 3986: printable ASCII. Other characters are written as percent triplets. */
const uriForm = /^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-[\]_a-z~]+$/;
const hostileForm = /^(?:javascript|data|vbscript|blob|file):/i;

/** A URI that a page may later name. Schemes that run or embed something are refused at the border. */
export const epcisUriSchema = z.string().check(
  z.maxLength(500),
  z.refine((text) => uriForm.test(text) && !hostileForm.test(text), 'must be a URI'),
);

/** An EPC or EPC class. What looks like a GTIN, lot or SSCC must be a whole one, with the right check digit. */
export const epcSchema = z.string().check(
  z.maxLength(500),
  z.refine((text) => uriForm.test(text) && !hostileForm.test(text), 'must be a URI'),
  z.refine((text) => readThing(text) !== undefined, 'must be a whole EPC: check its parts and its check digit'),
);

/** A term of the vocabulary by its short name, or a URI of anybody's. A bare word that GS1 does not know is a misprint. */
const termOf = (vocabulary: Vocabulary) =>
  z.string().check(
    z.maxLength(500),
    z.refine(
      (text) => cbvTerm(vocabulary, text) !== undefined || (uriForm.test(text) && !hostileForm.test(text)),
      'must be a term of the Core Business Vocabulary or a URI',
    ),
  );

const listOf = <T extends z.ZodMiniType>(schema: T) => z.array(schema).check(z.maxLength(maxList));

export const epcListSchema = listOf(epcSchema);

/** Some of a lot. A quantity is a number in EPCIS; `uom` is a unit of UN/ECE Recommendation 20 (KGM, GRM, LTR), absent for pieces. */
const quantityElementSchema = extensible(
  {
    epcClass: epcSchema,
    quantity: z.optional(z.number().check(z.nonnegative())),
    uom: z.optional(z.string().check(z.regex(/^[A-Z0-9]{2,3}$/, 'must be a unit code such as KGM'))),
  },
  ({ quantity, uom }) =>
    uom !== undefined && quantity === undefined
      ? [{ path: ['quantity'], fault: 'missing', message: 'must be there where a unit is' }]
      : [],
);

export const quantityListSchema = listOf(quantityElementSchema);

/** A read point or a business location. */
const locationSchema = extensible({ id: epcisUriSchema });

const bizTransactionSchema = extensible({
  type: z.optional(termOf('bizTransaction')),
  bizTransaction: epcisUriSchema,
});

const sensorMetadata = extensible({
  time: z.optional(instantSchema),
  startTime: z.optional(instantSchema),
  endTime: z.optional(instantSchema),
  deviceID: z.optional(epcisUriSchema),
  deviceMetadata: z.optional(epcisUriSchema),
  rawData: z.optional(epcisUriSchema),
  dataProcessingMethod: z.optional(epcisUriSchema),
  bizRules: z.optional(epcisUriSchema),
});

const number = z.optional(z.number());
const text = z.optional(z.string().check(z.maxLength(500)));

const sensorReport = extensible({
  type: z.optional(z.string().check(z.maxLength(500))),
  exception: text,
  deviceID: z.optional(epcisUriSchema),
  deviceMetadata: z.optional(epcisUriSchema),
  rawData: z.optional(epcisUriSchema),
  dataProcessingMethod: z.optional(epcisUriSchema),
  time: z.optional(instantSchema),
  microorganism: z.optional(epcisUriSchema),
  chemicalSubstance: z.optional(epcisUriSchema),
  coordinateReferenceSystem: z.optional(epcisUriSchema),
  value: number,
  component: text,
  stringValue: text,
  booleanValue: z.optional(z.boolean()),
  hexBinaryValue: z.optional(z.string().check(z.maxLength(500), z.regex(/^[A-Fa-f0-9]+$/))),
  uriValue: z.optional(epcisUriSchema),
  minValue: number,
  maxValue: number,
  meanValue: number,
  sDev: number,
  percRank: number,
  percValue: number,
  uom: text,
});

const sensorElementSchema = extensible({
  sensorMetadata: z.optional(sensorMetadata),
  sensorReport: listOf(sensorReport).check(z.minLength(1)),
});

const errorDeclarationSchema = extensible({
  declarationTime: instantSchema,
  reason: z.optional(termOf('errorReason')),
  correctiveEventIDs: z.optional(listOf(epcisUriSchema)),
});

const dispositionList = z.optional(listOf(termOf('disposition')));

/** A JSON-LD context: an address, terms, or a list of both. Kept as it is; nobody loads it. */
export const contextSchema = z.union([
  z.string().check(z.maxLength(500)),
  z.record(z.string(), z.unknown()),
  z.array(z.union([z.string().check(z.maxLength(500)), z.record(z.string(), z.unknown())])).check(z.maxLength(20)),
]);

/** What every event says: when, where and why. */
export const commonShape = {
  '@context': z.optional(contextSchema),
  eventID: z.optional(epcisUriSchema),
  eventTime: instantSchema,
  eventTimeZoneOffset: z
    .string()
    .check(z.regex(/^[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00)$/, 'must be an offset such as +07:00')),
  recordTime: z.optional(instantSchema),
  errorDeclaration: z.optional(errorDeclarationSchema),
  certificationInfo: z.optional(z.union([epcisUriSchema, listOf(epcisUriSchema)])),
  bizStep: z.optional(termOf('bizStep')),
  disposition: z.optional(termOf('disposition')),
  persistentDisposition: z.optional(
    extensible({ set: dispositionList, unset: dispositionList }, ({ set, unset }) =>
      isFilled(set) || isFilled(unset) ? [] : [{ path: [], fault: 'missing', message: 'must set or unset something' }],
    ),
  ),
  readPoint: z.optional(locationSchema),
  bizLocation: z.optional(locationSchema),
  bizTransactionList: z.optional(listOf(bizTransactionSchema)),
  sourceList: z.optional(listOf(extensible({ type: termOf('party'), source: epcisUriSchema }))),
  destinationList: z.optional(listOf(extensible({ type: termOf('party'), destination: epcisUriSchema }))),
  sensorElementList: z.optional(listOf(sensorElementSchema)),
};
