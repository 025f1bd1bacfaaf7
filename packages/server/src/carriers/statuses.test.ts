import { describe, expect, it } from 'vitest';
import { transitions, type KnownState } from '@nongsan/core/order-states';
import { carrierStatuses } from '@nongsan/core/shipping';
import { stepsTo } from './state-of.ts';
import { readVietnamTime, writeVietnamTime } from './vietnam-time.ts';
import { viettelPostStatus } from './viettel-post/statuses.ts';
import { vnpostStatus } from './vnpost/statuses.ts';

describe('Viettel Post’s numbers', () => {
  it.each([
    [102, 'created'],
    [105, 'picked_up'],
    [107, 'cancelled'],
    [200, 'in_transit'],
    [300, 'in_transit'],
    [302, 'in_transit'],
    [400, 'in_transit'],
    [403, 'in_transit'],
    [404, 'other'],
    [500, 'out_for_delivery'],
    [501, 'delivered'],
    [504, 'returned'],
    [506, 'failed'],
    [515, 'returning'],
    [999, 'other'],
    ['', 'other'],
    ['toString', 'other'],
  ])('%s is %s', (code, status) => {
    expect(viettelPostStatus(String(code))).toBe(status);
  });
});

describe('VNPost’s numbers', () => {
  it.each([
    [0, 'created'],
    [1, 'created'],
    [2, 'accepted'],
    [6, 'picked_up'],
    [7, 'in_transit'],
    [12, 'out_for_delivery'],
    [14, 'delivered'],
    [15, 'failed'],
    [16, 'returning'],
    [17, 'returning'],
    [18, 'returning'],
    [19, 'returned'],
    [20, 'other'],
    [21, 'delivered'],
    [22, 'cancelled'],
    [24, 'returning'],
    [77, 'other'],
    ['constructor', 'other'],
  ])('%s is %s', (code, status) => {
    expect(vnpostStatus(String(code))).toBe(status);
  });
});

describe('a carrier’s word', () => {
  it.each([
    ['packed', 'picked_up', ['handedOver']],
    ['packed', 'in_transit', ['inTransit']],
    ['packed', 'delivered', ['handedOver', 'delivered']],
    ['handedOver', 'picked_up', []],
    ['handedOver', 'out_for_delivery', ['inTransit']],
    ['inTransit', 'delivered', ['delivered']],
    ['inTransit', 'picked_up', []],
    ['inTransit', 'failed', ['failed']],
    ['inTransit', 'lost', ['failed']],
    ['failed', 'out_for_delivery', ['inTransit']],
    ['failed', 'returned', ['returning', 'returned']],
    ['inTransit', 'returned', ['returning', 'returned']],
    ['delivered', 'in_transit', []],
    ['delivered', 'failed', []],
    ['completed', 'returning', []],
    ['cancelled', 'picked_up', []],
    ['placed', 'picked_up', []],
    ['confirmed', 'delivered', []],
    ['packed', 'created', []],
    ['packed', 'cancelled', []],
    ['inTransit', 'other', []],
  ] as const)('brings what is %s and told %s through %j', (from, status, steps) => {
    expect(stepsTo(from, status, from !== 'placed' && from !== 'confirmed' && from !== 'packed')).toEqual(steps);
  });
  it('never leads where its table does not, whatever is told when', () => {
    for (const from of Object.keys(transitions) as KnownState[]) {
      for (const status of [...carrierStatuses, 'other'] as const) {
        for (const handedOver of [true, false]) {
          let state = from;
          for (const to of stepsTo(from, status, handedOver)) {
            expect(transitions[state][to], `${state} → ${to}`).toContain('carrier');
            state = to;
          }
        }
      }
    }
  });
});

describe('a carrier’s time', () => {
  it('is Vietnamese, and comes back as it was written', () => {
    const at = readVietnamTime('21/04/2022 06:21:31');
    expect(at).toEqual(new Date('2022-04-20T23:21:31Z'));
    expect(at && writeVietnamTime(at)).toBe('21/04/2022 06:21:31');
    expect(readVietnamTime('21-04-2022 06:21')).toEqual(new Date('2022-04-20T23:21:00Z'));
  });
  it.each(['31/02/2026 10:00:00', '2026-11-22 10:00:00', '22/11/2026', '22/11/2026 25:00:00', ''])(
    'is no time when it is "%s"',
    (text) => {
      expect(readVietnamTime(text)).toBeUndefined();
    },
  );
});
