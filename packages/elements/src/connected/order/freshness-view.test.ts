import { expect } from '@open-wc/testing';
import type { SubOrder } from '@nongsan/core';
import { render } from 'lit';
import viOrder from '../../i18n/vi/order.json' with { type: 'json' };
import { plainTranslate } from '../../i18n/index.ts';
import { freshnessView } from './freshness-view.ts';
import { readPart } from './read-part.ts';

const now = Date.parse('2026-11-22T09:00:00+07:00');
const part = (state: SubOrder['state'], more: Partial<SubOrder> = {}) => ({ state, ...more }) as SubOrder;
const promise = { hours: 48, startsAt: 'handedOver' } as const;
const until = (time: string) => ({ ...promise, until: time });

/** What a buyer reads of a part's freshness. */
function said(item: SubOrder): string {
  const { freshness, history } = readPart(item);
  const place = document.createElement('div');
  const speech = { locale: 'vi', say: plainTranslate(viOrder), speak: undefined };
  render(freshnessView(item, freshness, history, now, speech), place);
  return (place.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe('the freshness of a part', () => {
  it('counts the time that is left, in words', () => {
    const text = said(part('inTransit', { freshness: until('2026-11-23T13:30:00+07:00') }));
    expect(text).to.contain('1 ngày 4 giờ');
    expect(text).to.contain('13:30');
  });

  it('says plainly that the time is over', () => {
    expect(said(part('inTransit', { freshness: until('2026-11-22T08:59:00+07:00') }))).to.contain('Đã quá thời hạn');
  });

  it('says what is promised before the hours begin', () => {
    expect(said(part('placed', { freshness: promise }))).to.equal(
      'Cam kết tươi: đến nơi trong 2 ngày kể từ khi gửi đi.',
    );
  });

  it('tells of goods that arrived whether it was kept, and of what does not come nothing', () => {
    const history = [{ state: 'delivered', at: '2026-11-22T08:00:00+07:00', by: 'carrier', name: 'Mẫu' }];
    const freshness = until('2026-11-22T08:30:00+07:00');
    expect(said(part('completed', { history, freshness }))).to.contain('Đã đến trong thời hạn');
    const late = until('2026-11-22T07:30:00+07:00');
    expect(said(part('delivered', { history, freshness: late }))).to.contain('Đã đến sau thời hạn');
    expect(said(part('cancelled', { history, freshness }))).to.equal('');
  });

  it('is not there where the portal promises none, or says it in a way that nobody knows', () => {
    const unknown = [undefined, 7, {}, { hours: -1, startsAt: 'ordered' }, { hours: 4, startsAt: 'tomorrow' }];
    expect(unknown.map((freshness) => said(part('placed', { freshness })))).to.deep.equal(['', '', '', '', '']);
  });
});
