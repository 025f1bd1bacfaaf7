import type { ApiErrorCode } from '@nongsan/core';
import { idempotencyParameter, type RouteText } from '../openapi/describe.ts';
import type { SchemaName } from '../openapi/schemas.ts';

const read = (id: string, summary: string, schema: SchemaName, problems: readonly ApiErrorCode[]): RouteText => ({
  id,
  tag: 'Admin',
  summary,
  answer: { schema, text: 'As it is now' },
  problems,
  server: true,
});

const change = (
  id: string,
  summary: string,
  schema: SchemaName,
  problems: readonly ApiErrorCode[],
  more: Partial<RouteText> = {},
): RouteText => ({
  id,
  tag: 'Admin',
  summary,
  answer: { schema, text: 'As it is afterwards' },
  parameters: [idempotencyParameter(false)],
  problems,
  server: true,
  ...more,
});

const made = (schema: SchemaName) => ({ status: 201, schema, text: 'What was made' }) as const;
const notice = {
  body: 'NoticeRequest',
  description: 'With words for the consumer, who reads them wherever the thing is shown.',
} as const;
const forGood = { ...notice, description: `${notice.description} There is no way back.` } as const;

const ofLot = ['unknown-lot', 'wrong-state'] as const;
const ofArea = ['unknown-growing-area', 'wrong-state'] as const;

/** What the API description says of the routes for servers. */
export const adminText = {
  createLot: change(
    'createLot',
    'States a lot, signed by the portal',
    'Lot',
    ['unknown-product', 'code-taken', 'cannot-sign'],
    {
      body: 'NewLotRequest',
      answer: made('Lot'),
    },
  ),
  readLot: read('readLotAsServer', 'A lot as everybody reads it, uncached', 'Lot', ['unknown-lot']),
  changeLot: change('changeLot', 'Changes what a lot states', 'Lot', [...ofLot, 'cannot-sign'], {
    body: 'ChangeLotRequest',
    description:
      'What is left out stays, null takes a fact back. A change of a signed fact signs the lot anew; the former link and ' +
      'signature stay in the history.',
  }),
  suspendLot: change('suspendLot', 'Puts a lot on hold', 'Lot', ofLot, notice),
  resumeLot: change('resumeLot', 'Releases a lot that was on hold', 'Lot', ['invalid-request', ...ofLot]),
  revokeLot: change('revokeLot', 'Takes back what a lot states', 'Lot', ofLot, forGood),
  recallLot: change('recallLot', 'Calls the goods of a lot back', 'Lot', ofLot, forGood),
  lotHistory: read('readLotHistory', 'Every change of a lot, the newest first', 'TraceChanges', ['unknown-lot']),
  listReports: {
    ...read('listLotReports', 'What people reported on the pages of lots, the newest first', 'LotReports', []),
    description:
      'The newest 200 of the stores that the key is for. Nobody is asked who they are, so a report says nothing of it.',
  },
  createArea: change(
    'createGrowingArea',
    'Enters a growing area of a store',
    'GrowingArea',
    ['unknown-store', 'code-taken'],
    {
      body: 'NewGrowingAreaRequest',
      answer: made('GrowingArea'),
    },
  ),
  readArea: read('readGrowingArea', 'A growing area', 'GrowingArea', ['unknown-growing-area']),
  changeArea: change('changeGrowingArea', 'Changes what is known of a growing area', 'GrowingArea', ofArea, {
    body: 'ChangeGrowingAreaRequest',
  }),
  suspendArea: change('suspendGrowingArea', 'Says that a code is on hold', 'GrowingArea', ofArea, notice),
  resumeArea: change('resumeGrowingArea', 'Says that a code holds again', 'GrowingArea', [
    'invalid-request',
    ...ofArea,
  ]),
  revokeArea: change('revokeGrowingArea', 'Says that a code was taken back', 'GrowingArea', ofArea, forGood),
  areaHistory: read('readGrowingAreaHistory', 'Every change of a growing area, the newest first', 'TraceChanges', [
    'unknown-growing-area',
  ]),
  addCertificate: change(
    'addCertificate',
    'Adds a certificate to a lot, a growing area, a product or a store',
    'Certificate',
    ['unknown-lot', 'unknown-growing-area', 'unknown-product', 'unknown-store'],
    { body: 'NewCertificateRequest', answer: made('Certificate') },
  ),
  withdrawCertificate: change(
    'withdrawCertificate',
    'Takes a certificate back; it stays to be seen, marked so',
    'Certificate',
    ['unknown-certificate', 'wrong-state'],
    forGood,
  ),
  certificateHistory: read(
    'readCertificateHistory',
    'Every change of a certificate, the newest first',
    'TraceChanges',
    ['unknown-certificate'],
  ),
  listLabels: read('listLabels', 'Brand labels of the portal', 'BrandLabels', []),
  createLabel: change('createLabel', 'Enters a brand label', 'BrandLabel', ['code-taken'], {
    body: 'NewLabelRequest',
    answer: made('BrandLabel'),
  }),
  grantLabel: change(
    'grantLabel',
    'Grants a brand label to a store or to one product',
    'LabelGrant',
    ['unknown-label', 'unknown-store', 'code-taken'],
    { body: 'NewGrantRequest', answer: made('LabelGrant') },
  ),
  withdrawGrant: change(
    'withdrawLabel',
    'Takes a grant back; products and stores show it no longer',
    'LabelGrant',
    ['unknown-grant', 'wrong-state'],
    forGood,
  ),
  grantHistory: read('readGrantHistory', 'Every change of a grant, the newest first', 'TraceChanges', [
    'unknown-grant',
  ]),
} as const satisfies Record<string, RouteText>;
