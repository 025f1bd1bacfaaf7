import {
  findingsOf,
  proposePayers,
  type ClaimKind,
  type ClaimProposal,
  type ClaimRules,
  type ParcelRecord,
} from '@nongsan/core/claim';
import { instant } from '../repository/instant.ts';

/** Who is proposed to pay, as all sides read it. */
export function proposalOf(kind: ClaimKind, record: ParcelRecord, rules: ClaimRules): ClaimProposal {
  const { deliverBy, handOver, handOverBy, parcel, road } = findingsOf(record, rules);
  const { payers, row } = proposePayers(kind, { handOver, road, parcel }, rules);
  return {
    payers: [...payers],
    row,
    handOver,
    road,
    parcel,
    times: {
      orderedAt: told(record.orderedAt),
      handOverBy: told(handOverBy),
      ...(record.handedOverAt !== undefined && { handedOverAt: told(record.handedOverAt) }),
      ...(deliverBy !== undefined && { deliverBy: told(deliverBy) }),
      ...(record.deliveredAt !== undefined && { deliveredAt: told(record.deliveredAt) }),
    },
  };
}

const told = (milliseconds: number): string => instant(new Date(milliseconds));
