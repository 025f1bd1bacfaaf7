import * as z from 'zod/mini';
import { extensible, extensions, isFilled, type Broken } from './extensible.ts';
import { commonShape, epcListSchema, epcSchema, epcisUriSchema, quantityListSchema } from './parts.ts';

/** Does the event begin something, look at it, or end it? */
export const eventActions = ['ADD', 'OBSERVE', 'DELETE'] as const;

export const eventTypes = [
  'ObjectEvent',
  'AggregationEvent',
  'TransactionEvent',
  'TransformationEvent',
  'AssociationEvent',
] as const;

type Rule = (event: Readonly<Record<string, unknown>>) => readonly Broken[];

const broken = (field: string, message: string, fault = 'missing'): readonly Broken[] => [
  { path: [field], fault, message },
];

/** At least one of these lists must have something in it. */
const oneOf =
  (...lists: readonly [string, ...string[]]): Rule =>
  (event) =>
    lists.some((list) => isFilled(event[list]))
      ? []
      : broken(lists[0], `must name something, here or in ${lists.slice(1).join(' or ')}`);

const all =
  (...rules: readonly Rule[]): Rule =>
  (event) =>
    rules.flatMap((rule) => rule(event));

const unless =
  (action: string, rule: Rule): Rule =>
  (event) =>
    event['action'] === action ? [] : rule(event);

const action = z.enum(eventActions);

/** EPCIS 2.0, 7.4.2: master data of a lot is stated when it is commissioned. */
const objectRules: Rule = (event) => [
  ...(event['ilmd'] !== undefined && event['action'] !== 'ADD'
    ? broken('ilmd', 'may only come with the action ADD', 'not-allowed')
    : []),
  ...(isFilled(event['sensorElementList']) && event['readPoint'] !== undefined
    ? []
    : oneOf('epcList', 'quantityList')(event)),
];

const objectEventSchema = extensible(
  {
    type: z.literal('ObjectEvent'),
    ...commonShape,
    action,
    epcList: z.optional(epcListSchema),
    quantityList: z.optional(quantityListSchema),
    ilmd: z.optional(extensions),
  },
  objectRules,
);

const children: Rule = unless('DELETE', oneOf('childEPCs', 'childQuantityList'));
const parent: Rule = (event) =>
  event['parentID'] === undefined ? broken('parentID', 'must name what the children are in') : [];

/** EPCIS 2.0, 7.4.3: only an observation may leave out the container; only taking all out may leave out the children. */
const aggregationEventSchema = extensible(
  {
    type: z.literal('AggregationEvent'),
    ...commonShape,
    action,
    parentID: z.optional(epcSchema),
    childEPCs: z.optional(epcListSchema),
    childQuantityList: z.optional(quantityListSchema),
  },
  all(unless('OBSERVE', parent), children),
);

/** EPCIS 2.0, 7.4.4. */
const transactionEventSchema = extensible(
  {
    type: z.literal('TransactionEvent'),
    ...commonShape,
    action,
    parentID: z.optional(epcSchema),
    epcList: z.optional(epcListSchema),
    quantityList: z.optional(quantityListSchema),
  },
  all(
    oneOf('bizTransactionList'),
    unless('DELETE', (event) => (event['parentID'] === undefined ? oneOf('epcList', 'quantityList')(event) : [])),
  ),
);

const inputs = oneOf('inputQuantityList', 'inputEPCList');
const outputs = oneOf('outputQuantityList', 'outputEPCList');

/** EPCIS 2.0, 7.4.5: without an identifier that joins it to others, a transformation has both sides. */
const transformationEventSchema = extensible(
  {
    type: z.literal('TransformationEvent'),
    ...commonShape,
    inputEPCList: z.optional(epcListSchema),
    inputQuantityList: z.optional(quantityListSchema),
    outputEPCList: z.optional(epcListSchema),
    outputQuantityList: z.optional(quantityListSchema),
    transformationID: z.optional(epcisUriSchema),
    ilmd: z.optional(extensions),
  },
  (event) =>
    event['transformationID'] === undefined
      ? [...inputs(event), ...outputs(event)]
      : inputs(event).length === 0
        ? []
        : outputs(event),
);

/** EPCIS 2.0, 7.4.6: a lasting bond, of a sensor with a container for one. */
const associationEventSchema = extensible(
  {
    type: z.literal('AssociationEvent'),
    ...commonShape,
    action,
    parentID: epcSchema,
    childEPCs: z.optional(epcListSchema),
    childQuantityList: z.optional(quantityListSchema),
  },
  children,
);

export const epcisEventSchema = z.discriminatedUnion(
  'type',
  [
    objectEventSchema,
    aggregationEventSchema,
    transactionEventSchema,
    transformationEventSchema,
    associationEventSchema,
  ],
  `must be one of ${eventTypes.join(', ')}`,
);

export type ObjectEvent = z.infer<typeof objectEventSchema>;
export type AggregationEvent = z.infer<typeof aggregationEventSchema>;
export type TransactionEvent = z.infer<typeof transactionEventSchema>;
export type TransformationEvent = z.infer<typeof transformationEventSchema>;
export type AssociationEvent = z.infer<typeof associationEventSchema>;
export type EpcisEvent = z.infer<typeof epcisEventSchema>;
