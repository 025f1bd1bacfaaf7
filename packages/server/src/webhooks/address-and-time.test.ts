import { describe, expect, it } from 'vitest';
import { mostAttempts, waitAfter } from './back-off.ts';
import { isPublicAddress, lookupPublic } from './public-address.ts';

describe('addresses of the internet', () => {
  it.each([
    '93.184.215.14',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '172.32.0.1',
    '11.0.0.1',
    '::ffff:93.184.215.14',
  ])('%s is one', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each([
    ...['127.0.0.1', '127.8.9.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254'],
    ...['0.0.0.0', '100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1'],
    ...['::1', '::', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1'],
    ...['', 'localhost', '127.0.0.1.example', '1'],
  ])('“%s” is none', (address) => expect(isPublicAddress(address)).toBe(false));

  it('are what a name must lead to when the connection is made', async () => {
    const answer = new Promise((done) => lookupPublic('localhost', {}, done));
    expect(await answer).toMatchObject({ code: 'CLOSED_ADDRESS' });
  });
});

describe('waiting after an attempt that failed', () => {
  const minutes = (attempt: number, wish?: number) => (waitAfter(attempt, wish, 0.5) ?? NaN) / 60_000;
  it('grows from seconds to a day, and ends', () => {
    const waits = Array.from({ length: mostAttempts - 1 }, (_, index) => minutes(index + 1));
    expect(waits[0]).toBeCloseTo(5 / 60);
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(waits.reduce((sum, wait) => sum + wait) / 60 / 24).toBeGreaterThan(3);
    expect(waitAfter(mostAttempts)).toBeUndefined();
  });
  it('is spread by a tenth to either side', () => {
    expect([waitAfter(1, 0, 0), waitAfter(1, 0, 1)]).toEqual([4_500, 5_500]);
  });
  it('is what the receiver asks for, when that is longer, and at most a day', () => {
    expect(minutes(1, 120_000)).toBe(2);
    expect(minutes(3, 1_000)).toBeCloseTo(2);
    expect(minutes(1, 1e12)).toBe(24 * 60);
  });
});
