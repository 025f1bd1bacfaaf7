import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamplePortal, sampleOrigin, type SamplePortal } from '../testing/sample-portal.ts';

let portal: SamplePortal;
beforeAll(async () => {
  portal = await openSamplePortal();
});
afterAll(() => portal.close());

const ask = (path: string) => portal.app().request(sampleOrigin + path, { headers: { accept: 'text/html' } });
const textOf = async (answer: Response | Promise<Response>) => (await (await answer).text()).replace(/\s+/g, ' ');

describe('the page that reads codes', () => {
  test('has the scanner of the portal that is named, under its key and in the reader’s language', async () => {
    const answer = await ask('/scan?portal=thai-nguyen&lang=en');
    expect(answer.status).toBe(200);
    const page = await textOf(answer);
    expect(page).toContain('<h1>Scan a trace code</h1>');
    expect(page).toContain(`<nongsan-portal api="${sampleOrigin}" key="pk_demo_thainguyen" locale="en">`);
    expect(page).toContain('<nongsan-trace-scanner><p>This part needs JavaScript.');
    expect(page).toContain(`<script type="module" src="${sampleOrigin}/sdk/nongsan.js"></script>`);
    expect(page).toContain('href="/scan?portal=thai-nguyen&amp;lang=vi"');
  });

  test('is the one page that may ask for the camera, under the policy that all have', async () => {
    const { headers } = await ask('/scan?portal=thai-nguyen');
    expect(headers.get('permissions-policy')).toBe('camera=(self)');
    const other = await ask('/t/KHONG-CO');
    expect(headers.get('content-security-policy')).toBe(other.headers.get('content-security-policy'));
    expect(other.headers.get('permissions-policy')).toBe(null);
  });

  test('lets the reader choose where the server has several portals, or the name is of none', async () => {
    for (const path of ['/scan', '/scan?portal=khong-co', '/scan?portal=%22%3E%3Cscript%3E']) {
      const page = await textOf(ask(path));
      expect(page).toContain('Bạn muốn quét mã của cổng nào?');
      expect(page).toContain('href="/scan?portal=thai-nguyen&amp;lang=vi"');
      expect(page).not.toContain('<script');
      expect(page).not.toContain('<nongsan-');
    }
  });

  test('is led to from the pages of lots, and of codes that nobody knows or that are none', async () => {
    for (const path of ['/t/KHONG-CO', '/01/09520001000118'])
      expect(await textOf(ask(path))).toContain('<a href="/scan?lang=vi">Quét một mã khác</a>');
    expect(await textOf(ask(portal.signed))).toContain(
      '<a href="/scan?portal=thai-nguyen&amp;lang=vi">Quét một mã khác</a>',
    );
  });
});
