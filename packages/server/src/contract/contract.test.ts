import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../testing/test-catalogue.ts';
import { pathOf, spoils, withJson, type Spoil } from '../testing/contract-spoils.ts';
import { openTestPortal, publicOrigin, type TestPortal } from '../testing/test-portal.ts';
import { countVerdicts, judge, reportText, ruleIds, type Finding, type JudgeOptions } from './index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

type Fetch = NonNullable<JudgeOptions['fetch']>;

const ours: Fetch = (address, init) => portal.app.request(address, init);
const judged = (fetch: Fetch, options: Partial<JudgeOptions> = {}): Promise<readonly Finding[]> =>
  judge({ api: publicOrigin, key: sites.north.key, fetch, ...options });
const brokenIn = (findings: readonly Finding[]) => findings.filter(({ verdict }) => verdict === 'broken');

/** A portal of another make that keeps every rule but one: ours, with its answers spoilt on the way out. */
function spoilt(spoil: Spoil): Fetch {
  const app = new Hono();
  app.all('*', async (c) => {
    const request = c.req.raw;
    const response = await portal.app.request(request.clone());
    return (await spoil(response.clone(), request, portal.app.request)) ?? response;
  });
  return (address, init) => app.request(address, init);
}

describe('our own server', () => {
  it('keeps every rule, orders too', async () => {
    const findings = await judged(ours, { orders: true });
    expect(findings.filter(({ verdict }) => verdict !== 'kept')).toEqual([]);
    expect(findings.map(({ id }) => id)).toEqual(ruleIds);
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
  });
  it('is not ordered from unless asked', async () => {
    const before = await portal.sql`SELECT count(*) FROM orders`;
    const findings = await judged(ours);
    expect(await portal.sql`SELECT count(*) FROM orders`).toEqual(before);
    for (const { area, verdict, seen } of findings.filter((finding) => finding.area === 'Orders'))
      expect([area, verdict, seen]).toEqual(['Orders', 'not-tried', 'Nobody asked for orders: add --orders.']);
  });
  it('that is no demonstration is never ordered from', async () => {
    const real = spoilt((response, request) =>
      pathOf(request) === '/v1/portal' && response.status === 200
        ? withJson(response, (json: object) => ({ ...json, demo: false }))
        : undefined,
    );
    const [finding] = await judged(real, { orders: true, only: ['order-placed'] });
    expect(finding?.seen).toMatch(/demonstration portals only/);
  });
  it('that has grown is no worse for it: fields and values of a later release are no fault', async () => {
    const later = spoilt(async (response, request) => {
      if (response.status !== 200 || !/^\/v1\/(?:products|portal|carts)/.test(pathOf(request))) return undefined;
      const text = await response.text();
      const grown = text
        .replaceAll('"type":"goods"', '"type":"livestock-share","later":{"a":1}')
        .replace('{', '{"later":[],');
      return new Response(text === '' ? null : grown, response);
    });
    const findings = await judged(later);
    expect(brokenIn(findings)).toEqual([]);
  });
});

describe('a server that breaks one rule', () => {
  it.each(Object.entries(spoils))('is caught when %s', async (_, [rule, says, spoil]) => {
    const broken = brokenIn(await judged(spoilt(spoil), { orders: true, only: [rule] }));
    const finding = broken.find(({ id }) => id === rule);
    expect(finding, JSON.stringify(broken)).toBeDefined();
    expect(finding?.seen).toMatch(says);
    expect(finding?.mend).toMatch(/\.$/);
  });
  it('is caught when it forgets idempotency keys', async () => {
    const forgetful: Fetch = (address, init) => {
      const headers = new Headers(init.headers);
      headers.delete('idempotency-key');
      return portal.app.request(address, { ...init, headers });
    };
    const broken = brokenIn(await judged(forgetful, { only: ruleIds.filter((id) => /key|other-body/.test(id)) })).map(
      ({ id }) => id,
    );
    for (const rule of ['same-key', 'same-key-at-once', 'same-key-new-cart', 'other-body', 'malformed-key'])
      expect(broken).toContain(rule);
  });
  it('is said not to answer when it does not', async () => {
    const dead: Fetch = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }));
    const findings = await judged(dead);
    expect(countVerdicts(findings).kept).toBe(0);
    expect(brokenIn(findings)[0]?.seen).toBe('GET /v1/portal had no answer: Error: ECONNREFUSED.');
  });
});

describe('the report', () => {
  it('is readable: what was seen stands under the rule, and how to mend it', async () => {
    const [, , silent] = spoils['a cache may mix up sites'] ?? expect.unreachable();
    const text = reportText(publicOrigin, await judged(spoilt(silent)));
    expect(text).toContain('  ✗ a page of an allowed origin may read an answer, without asking first  [cors-read]');
    expect(text).toContain('      Mend: Add Vary: Origin');
    expect(text).toContain('  ✓ the portal is as the contract has it');
    expect(text).toMatch(/\n\d+ kept, \d+ broken, 5 not tried$/);
    expect(text).not.toContain(sites.north.key);
  });
});
