import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { hoursFrom, hoursOn, openingHoursSchema, openState, type OpeningHours, type OpeningSpan } from './index.ts';

const span = (opens: string, closes: string): OpeningSpan => ({ opens, closes });
const at = (local: string) => new Date(`${local}:00+07:00`);

/** Two stretches on working days, Saturday night, closed on Sunday; Tết from three days before to mùng 5. */
const shop: OpeningHours = {
  weekly: {
    monday: [span('07:30', '11:30'), span('13:30', '17:00')],
    tuesday: [span('07:30', '11:30'), span('13:30', '17:00')],
    wednesday: [span('07:30', '11:30'), span('13:30', '17:00')],
    thursday: [span('07:30', '11:30'), span('13:30', '17:00')],
    friday: [span('07:30', '11:30'), span('13:30', '17:00')],
    saturday: [span('18:00', '02:00')],
  },
  holidays: [
    { holiday: 'tet', from: -3, to: 4, spans: [] },
    { holiday: 'national', spans: [span('08:00', '12:00')] },
  ],
  exceptions: [{ from: '2026-10-12', to: '2026-10-13', spans: [], note: { vi: 'Đi hội chợ' } }],
};

describe('a store', () => {
  it('is open from the minute it opens and closed from the minute it closes', () => {
    expect(openState(shop, at('2026-10-05T07:29'))).toMatchObject({
      state: 'closed',
      opensAt: '2026-10-05T07:30:00+07:00',
    });
    expect(openState(shop, at('2026-10-05T07:30'))).toMatchObject({
      state: 'open',
      closesAt: '2026-10-05T11:30:00+07:00',
    });
    expect(openState(shop, new Date('2026-10-05T04:29:59.999Z'))).toMatchObject({ state: 'open' });
    expect(openState(shop, at('2026-10-05T11:30'))).toMatchObject({
      state: 'closed',
      opensAt: '2026-10-05T13:30:00+07:00',
    });
  });
  it('is still open after midnight, on the evening’s account', () => {
    expect(openState(shop, at('2026-10-11T01:59'))).toMatchObject({
      state: 'open',
      closesAt: '2026-10-11T02:00:00+07:00',
      day: { date: '2026-10-10', because: 'week' },
    });
    expect(openState(shop, at('2026-10-11T02:00'))).toMatchObject({ state: 'closed', day: { date: '2026-10-11' } });
  });
  it('opens again after an exception, which says why it is closed', () => {
    expect(openState(shop, at('2026-10-11T12:00'))).toMatchObject({ opensAt: '2026-10-14T07:30:00+07:00' });
    expect(openState(shop, at('2026-10-13T09:00'))).toMatchObject({
      state: 'closed',
      day: { because: 'exception', note: { vi: 'Đi hội chợ' } },
    });
  });
  it('rests about Tết, wherever it falls', () => {
    expect(openState(shop, at('2026-02-14T20:00'))).toMatchObject({
      state: 'closed',
      opensAt: '2026-02-23T07:30:00+07:00',
      day: { because: 'holiday', holiday: 'tet' },
    });
    expect(openState(shop, at('2027-02-03T09:00'))).toMatchObject({ state: 'closed', day: { holiday: 'tet' } });
    expect(openState(shop, at('2027-02-11T09:00'))).toMatchObject({ state: 'open', day: { because: 'week' } });
  });
  it('keeps a holiday’s own hours on its free days', () => {
    expect(hoursOn(shop, '2026-09-02')).toEqual({
      date: '2026-09-02',
      spans: [span('08:00', '12:00')],
      because: 'holiday',
      holiday: 'national',
    });
    expect(hoursOn(shop, '2026-09-03')).toMatchObject({ because: 'week' });
  });
  it('counts in Vietnamese time wherever the clock stands', () => {
    expect(openState(shop, new Date('2026-10-05T23:30:00-05:00'))).toMatchObject({
      state: 'closed',
      day: { date: '2026-10-06' },
    });
  });
});

describe('opening stretches', () => {
  const daily = (...spans: OpeningSpan[]): OpeningHours => ({
    weekly: Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, spans]),
    ),
  });
  it('that touch over midnight are one', () => {
    const hours: OpeningHours = { weekly: { monday: [span('20:00', '24:00')], tuesday: [span('00:00', '03:00')] } };
    expect(openState(hours, at('2026-10-05T23:00'))).toMatchObject({ closesAt: '2026-10-06T03:00:00+07:00' });
  });
  it('in disorder or overlapping are one', () => {
    const hours = daily(span('12:00', '18:00'), span('08:00', '13:00'));
    expect(openState(hours, at('2026-10-05T09:00'))).toMatchObject({ closesAt: '2026-10-05T18:00:00+07:00' });
  });
  it('round the clock never close', () => {
    for (const always of [daily(span('00:00', '24:00')), daily(span('07:00', '07:00'))]) {
      expect(openState(always, at('2026-10-05T09:00'))).not.toHaveProperty('closesAt');
      expect(openState(always, at('2026-10-05T09:00')).state).toBe('open');
    }
  });
  it('that never come leave the store closed without a day to open', () => {
    expect(openState({ weekly: {} }, at('2026-10-05T09:00'))).toEqual({
      state: 'closed',
      day: { date: '2026-10-05', spans: [], because: 'week' },
    });
  });
});

describe('rules for one day', () => {
  const hours: OpeningHours = {
    weekly: {},
    holidays: [
      { holiday: 'new-year', from: -1, to: 1, spans: [] },
      { holiday: 'new-year', to: -2, from: -3, spans: [span('09:00', '10:00')] },
      { holiday: 'other', spans: [span('00:00', '24:00')] },
    ],
    exceptions: [
      { from: '2026-12-30', to: '2027-01-02', spans: [span('05:00', '06:00')] },
      { from: '2027-01-02', spans: [span('06:00', '07:00')] },
    ],
  };
  it('of the list’s end go before those of its beginning, exceptions before holidays', () => {
    expect(hoursOn(hours, '2027-01-02').spans).toEqual([span('06:00', '07:00')]);
    expect(hoursOn(hours, '2027-01-01')).toMatchObject({ because: 'exception', spans: [span('05:00', '06:00')] });
  });
  it('reach over New Year in both directions', () => {
    expect(hoursOn(hours, '2025-12-31')).toMatchObject({ because: 'holiday', spans: [] });
    expect(hoursOn(hours, '2026-01-02')).toMatchObject({ because: 'holiday', spans: [] });
    expect(hoursOn(hours, '2025-12-29')).toMatchObject({ spans: [span('09:00', '10:00')] });
  });
  it('on a holiday that this release does not know are ignored', () => {
    expect(hoursOn(hours, '2026-06-01')).toMatchObject({ because: 'week', spans: [] });
  });
  it('come seven at a time for a timetable', () => {
    expect(hoursFrom(shop, '2026-10-08').map(({ date, spans }) => [date.slice(8), spans.length])).toEqual([
      ['08', 2],
      ['09', 2],
      ['10', 1],
      ['11', 0],
      ['12', 0],
      ['13', 0],
      ['14', 2],
    ]);
  });
});

describe('whatever the hours are', () => {
  const clock = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const spans = fc.array(fc.record({ opens: clock, closes: clock }), { maxLength: 3 });
  const weekly = fc.record({ monday: spans, wednesday: spans, saturday: spans, sunday: spans }, { requiredKeys: [] });
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }).map((time) => new Date(time));

  it('the next change is in the future, and brings the other state', () => {
    fc.assert(
      fc.property(weekly, moment, (week, now) => {
        const state = openState({ weekly: week }, now);
        const change = state.state === 'open' ? state.closesAt : state.opensAt;
        if (change === undefined) return;
        expect(Date.parse(change)).toBeGreaterThan(now.getTime());
        expect(openState({ weekly: week }, new Date(change)).state).not.toBe(state.state);
        expect(openState({ weekly: week }, new Date(Date.parse(change) - 1)).state).toBe(state.state);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the schema of opening hours', () => {
  it('takes the shop', () => {
    expect(z.parse(openingHoursSchema, shop)).toEqual(shop);
  });
  it.each([
    ['24:00', '02:00'],
    ['7:30', '11:30'],
    ['07:30', '24:01'],
    ['07:60', '11:30'],
  ])('refuses %s to %s', (opens, closes) => {
    expect(z.safeParse(openingHoursSchema, { weekly: { monday: [{ opens, closes }] } }).success).toBe(false);
  });
  it('lets a holiday reach sixty days and no further', () => {
    const takes = (from: number) =>
      z.safeParse(openingHoursSchema, { weekly: {}, holidays: [{ holiday: 'tet', from, spans: [] }] }).success;
    expect([takes(-60), takes(-61), takes(60), takes(61), takes(0.5)]).toEqual([true, false, true, false, false]);
  });
  it('reads a holiday of a later release as other', () => {
    const hours = { weekly: {}, holidays: [{ holiday: 'forest-day', spans: [] }] };
    expect(z.parse(openingHoursSchema, hours).holidays).toEqual([{ holiday: 'other', spans: [] }]);
  });
});
