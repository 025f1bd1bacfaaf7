import { formatInstant } from '@nongsan/core';
import type { Delivery, EndpointWithNote } from '../webhooks/index.ts';

export function describeEndpoint({ endpoint, note }: EndpointWithNote): string {
  const { id, secrets, state, types, url } = endpoint;
  const hints = secrets.map(({ hint, until }) => `…${hint}${until === undefined ? '' : ` until ${until}`}`);
  const head = `${id}  ${state}  ${url}${note === undefined ? '' : `\n    ${note}`}`;
  return `${head}\n    ${types.join(' ')}\n    secrets ${hints.join(', ')}`;
}

export function describeDelivery({ attempts, createdAt, event, last, nextAt, state, type }: Delivery): string {
  const when = (moment: Date) => formatInstant(moment.toISOString(), 'vi');
  const next = state === 'waiting' ? `  next ${when(nextAt)}` : '';
  return `${event}  ${state}  ${type}  ${when(createdAt)}  attempts ${attempts}  ${last ?? '–'}${next}`;
}
