import { expect } from '@open-wc/testing';
import { spanText } from './span-text.ts';

const hour = 3_600_000;

describe('a span in words', () => {
  it('has two units at most, and leaves out what is nothing', () => {
    const said = [0, 59_999, 5 * 60_000, hour, 2 * hour + 5 * 60_000, 24 * hour, 28 * hour + 59 * 60_000];
    expect(said.map((span) => spanText(span, 'en'))).to.deep.equal([
      '1 minute',
      '1 minute',
      '5 minutes',
      '1 hour',
      '2 hours 5 minutes',
      '1 day',
      '1 day 4 hours',
    ]);
  });

  it('is said in the reader’s language', () => {
    expect(spanText(28 * hour, 'vi')).to.equal('1 ngày 4 giờ');
    expect(spanText(48 * hour, 'de')).to.equal('2 Tage');
  });
});
