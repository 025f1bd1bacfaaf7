import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listen } from '../cli/listen.ts';
import {
  openSamplePortal,
  sampleOrigin as publicOrigin,
  teaLot as tea,
  type SamplePortal,
} from '../testing/sample-portal.ts';

let portal: SamplePortal;
let app: ReturnType<SamplePortal['app']>;
let path: string;
beforeAll(async () => {
  portal = await openSamplePortal();
  path = portal.signed;
});
beforeEach(() => {
  app = portal.app();
});
afterAll(() => portal.close());

const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(publicOrigin + address, { method, headers: { accept: 'text/html', ...headers } });
const textOf = async (answer: Response | Promise<Response>) => (await (await answer).text()).replace(/\s+/g, ' ');

describe('an address', () => {
  test.each([
    ['/01/9520001000119', 'GTIN-13'],
    ['/01/9520001000119/10/HD-CD-261104?7007=261104', 'GTIN-13 with lot and fact'],
    ['/01/96385074', 'GTIN-8'],
    ['/01/614141007349', 'GTIN-12'],
  ])('%s (%s) is led to fourteen digits, the rest byte for byte', async (address) => {
    const answer = await ask(`${address}${address.includes('?') ? '&' : '?'}lang=en`);
    expect(answer.status).toBe(301);
    const padded = address
      .replace(/\d+/, '01')
      .replace(/\/(\d{8,13})/, (_, gtin: string) => `/${gtin.padStart(14, '0')}`);
    expect(answer.headers.get('location')).toBe(`${padded}${padded.includes('?') ? '&' : '?'}lang=en`);
  });

  test('with a slash too many is led to the one without', async () => {
    expect((await ask(`${tea}/?7007=261104`)).headers.get('location')).toBe(`${tea}?7007=261104`);
    expect((await ask('/t/TA-DE-261104/')).headers.get('location')).toBe('/t/TA-DE-261104');
  });

  test.each([
    '/01/09520001000118/10/HD-CD-261104',
    '/01/9520001000118/10/HD-CD-261104',
    '/01/09520001000118',
    '/01/96385075',
  ])('%s has a wrong check digit, and is told so', async (address) => {
    const page = await ask(address, { 'accept-language': 'en' });
    expect(page.status).toBe(400);
    expect(await textOf(page)).toContain('<h1>The product number cannot be right</h1>');
    const problem = await ask(address, { accept: 'application/json' });
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
    expect(await problem.json()).toMatchObject({
      status: 400,
      code: 'invalid-request',
      detail: expect.stringContaining('check digit') as string,
    });
  });

  test.each([
    '/01/123/10/A',
    '/01/notanumber',
    `${tea}/foo`,
    `${tea}/21`,
    '/01/09520001000119/10//21/A',
    '/01/09520001000119/21/A/10/HD-CD-261104',
    '/01/09520001000119/8011/5',
    '/01',
    '/t',
    '/t/A/B',
    '/t/%3Cimg%20src=x%3E',
  ])('%s is no Digital Link: 400, with what to do', async (address) => {
    const page = await ask(address, { 'accept-language': 'en' });
    expect(page.status).toBe(400);
    expect(await textOf(page)).toContain('<ol>');
    expect((await ask(address, { accept: 'application/linkset+json' })).status).toBe(400);
  });

  test('with a query that is no Digital Link’s is judged for people and refused to machines', async () => {
    const page = await ask(`${path}&99999=1`);
    expect(page.status).toBe(400);
    expect(await textOf(page)).toContain('class="verdict bad"');
    expect((await ask(`${path}&99999=1`, { accept: 'application/json' })).status).toBe(400);
  });

  test('may encode what need not be encoded: the signature covers what it means', async () => {
    const encoded = path.replace('HD-CD-261104', '%48D%2DCD%2d261104').replace('7007=261104', '7007=%32%3611%304');
    expect(await textOf(ask(encoded))).toContain('class="verdict good"');
    expect((await ask('/%30%31/09520001000119')).status).not.toBe(200);
    expect((await ask('/01/0952000100011%39/10/HD-CD-261104')).status).toBe(200);
  });

  test('takes GET, HEAD and OPTIONS from pages of anybody, and nothing else', async () => {
    const head = await ask(path, {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
    const options = await ask(
      path,
      { origin: 'https://other.example', 'access-control-request-method': 'GET' },
      'OPTIONS',
    );
    expect([options.status, options.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    const post = await ask(path, {}, 'POST');
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

test('the description file says what the resolver can', async () => {
  const answer = await ask('/.well-known/gs1resolver');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.json()).toEqual({
    name: 'Nông Sản',
    resolverRoot: publicOrigin,
    supportedPrimaryKeys: ['01'],
    supportedLinkType: [{ namespace: 'https://ref.gs1.org/voc/', prefix: 'gs1:' }],
    linkTypeDefaultCanBeLinkset: false,
    jsonLdContextLocation: 'https://ref.gs1.org/standards/resolver/linkset-context',
  });
});

describe('over a real connection', () => {
  /** What a client sends, byte for byte: `fetch` would mend it. */
  async function send(port: number, lines: readonly string[]): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    await once(socket, 'close');
    return text.replace(/\s+/g, ' ');
  }

  test.each([
    ['the host', (to: string) => `GET ${to} HTTP/1.1`],
    ['scheme and host', (to: string) => `GET HTTPS://ID.EXAMPLE${to} HTTP/1.1`],
  ])('%s in upper case, as codes are often printed, makes no difference', async (_, first) => {
    const server = await listen(app.fetch, 0, '127.0.0.1');
    const answer = await send(server.port, [first(path), 'Host: ID.EXAMPLE', 'Accept: text/html', 'Connection: close']);
    await server.stop();
    expect(answer).toMatch(/^HTTP\/1.1 200/);
    expect(answer).toContain('class="verdict good"');
  });
});
