import { describe, expect, it } from 'vitest';
import {
  claimKinds,
  claimRulesSchema,
  defaultClaimRules as rules,
  findingsOf,
  handOvers,
  parcelStates,
  proposePayers,
  roads,
  type ClaimKind,
  type Findings,
  type ParcelRecord,
} from './index.ts';

type Found = Pick<Findings, 'handOver' | 'road' | 'parcel'>;

const every = claimKinds.flatMap((kind) =>
  handOvers.flatMap((handOver) =>
    roads.flatMap((road) => parcelStates.map((parcel) => ({ kind, found: { handOver, road, parcel } }))),
  ),
);

/** The table of the documentation, told anew: what each case must come to. */
function expected(kind: ClaimKind, { handOver, road, parcel }: Found): string {
  if (kind === 'wrong') return 'household';
  if (parcel === 'damaged') return 'carrier';
  if (kind === 'missing') return 'household';
  if (handOver === 'late') return road === 'late' ? 'household,carrier' : 'household';
  if (road === 'late') return 'carrier';
  if (road === 'none') return 'household';
  return handOver === 'onTime' && road === 'onTime' ? 'household' : '';
}

describe('who is proposed to pay', () => {
  it.each(every)('$kind, $found.handOver, $found.road, $found.parcel', ({ kind, found }) => {
    const { payers, row } = proposePayers(kind, found, rules);
    expect(payers.join()).toBe(expected(kind, found));
    expect(row === 'undecided').toBe(payers.length === 0);
  });
  it('is every case once: nothing of the table is for nobody', () => {
    expect(every).toHaveLength(3 * 3 * 4 * 2);
    const rows = new Set(every.map(({ kind, found }) => proposePayers(kind, found, rules).row));
    expect([...rows].sort()).toEqual([...rules.table.map(({ name }) => name), 'undecided'].sort());
  });
  it('is the portal’s own table, in its order', () => {
    const table = claimRulesSchema.parse({
      ...rules,
      table: [
        { name: 'we-pay-fruit', kinds: ['spoiled'], road: ['late', 'unknown'], payers: ['portal'] },
        { name: 'the-rest', payers: [] },
      ],
    });
    const spoiled = (road: Found['road']) =>
      proposePayers('spoiled', { handOver: 'onTime', road, parcel: 'sound' }, table);
    expect(spoiled('unknown')).toEqual({ payers: ['portal'], row: 'we-pay-fruit' });
    expect(spoiled('onTime')).toEqual({ payers: [], row: 'the-rest' });
    expect(proposePayers('wrong', { handOver: 'late', road: 'late', parcel: 'sound' }, { table: [] }).row).toBe(
      'undecided',
    );
  });
  it.each([
    { ...rules, claimHours: 0 },
    { ...rules, table: [{ name: 'Bad Name', payers: [] }] },
    { ...rules, table: [{ name: 'nobody', payers: ['buyer'] }] },
    { ...rules, table: [{ name: 'typo', kind: ['spoiled'], payers: [] }] },
    { ...rules, table: [{ name: 'empty', kinds: [], payers: [] }] },
  ])('is no table like %j', (table) => {
    expect(claimRulesSchema.safeParse(table).success).toBe(false);
  });
});

const at = (hours: number) => Date.parse('2026-11-20T08:00:00+07:00') + hours * 3_600_000;
const record = (more: Partial<ParcelRecord> = {}): ParcelRecord => ({
  orderedAt: at(0),
  handedOverAt: at(20),
  deliveredAt: at(60),
  carried: true,
  damaged: false,
  ...more,
});
const found = (more: Partial<ParcelRecord>) => {
  const { handOver, road } = findingsOf(record(more), rules);
  return `${handOver} ${road}`;
};

describe('what the record says', () => {
  it('is in time until the minute, and late after it', () => {
    expect(found({ handedOverAt: at(24), deliveredAt: at(72) })).toBe('onTime onTime');
    expect(found({ handedOverAt: at(24) + 1 })).toBe('late onTime');
    expect(found({ handedOverAt: at(24), deliveredAt: at(72) + 1 })).toBe('onTime late');
  });
  it('is unknown where nobody wrote it down', () => {
    expect(found({ handedOverAt: undefined })).toBe('unknown unknown');
    expect(found({ deliveredAt: undefined })).toBe('onTime unknown');
  });
  it('knows no road of what the buyer fetched', () => {
    expect(found({ carried: false })).toBe('unknown none');
    expect(findingsOf(record({ carried: false }), rules).deliverBy).toBeUndefined();
  });
  it('measures the road by a promise: from the hand-over as it is', () => {
    const promise = { hours: 30, startsAt: 'handedOver' } as const;
    expect(found({ promise, deliveredAt: at(50) })).toBe('onTime onTime');
    expect(found({ promise, deliveredAt: at(51) })).toBe('onTime late');
  });
  it('from the order without the household’s hours', () => {
    const promise = { hours: 48, startsAt: 'ordered' } as const;
    expect(found({ promise, handedOverAt: at(20), deliveredAt: at(44) })).toBe('onTime onTime');
    expect(found({ promise, handedOverAt: at(20), deliveredAt: at(45) })).toBe('onTime late');
  });
  it('from the harvest without its age; of a harvest to come the household’s hours begin then', () => {
    const old = { hours: 48, startsAt: 'harvested', startedAt: at(-10) } as const;
    expect(found({ promise: old, deliveredAt: at(34) })).toBe('onTime onTime');
    expect(found({ promise: old, deliveredAt: at(35) })).toBe('onTime late');
    const later = { hours: 48, startsAt: 'harvested', startedAt: at(100) } as const;
    expect(found({ promise: later, handedOverAt: at(124), deliveredAt: at(148) })).toBe('onTime onTime');
    expect(found({ promise: later, handedOverAt: at(125), deliveredAt: at(126) })).toBe('late onTime');
  });
  it('leaves the road an hour at least, and an unknown beginning is the order', () => {
    const promise = { hours: 12, startsAt: 'harvested' } as const;
    expect(findingsOf(record({ promise }), rules)).toMatchObject({ handOverBy: at(24), deliverBy: at(21) });
  });
  it('repeats what the carrier said of the parcel', () => {
    expect(findingsOf(record({ damaged: true }), rules).parcel).toBe('damaged');
    expect(findingsOf(record(), rules).parcel).toBe('sound');
  });
});
