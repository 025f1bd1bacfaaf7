import { startDemoServer } from '../support/demo-server.ts';
import { shopNow } from '../support/shop.ts';
import { openWebkit } from '../support/webkit.ts';
import { expect, test } from './fixtures/workers.ts';

/** It is looked for as soon as it can be there; a busy machine takes its time. */
const wait = { timeout: 30_000 };

// The chief way of offline-codes.spec.ts, in the engine of every browser of an iPhone.
test('in WebKit a code never seen before is checked without a network, and a page seen before says its age @once', async () => {
  test.setTimeout(120_000);
  const [server, page] = await Promise.all([startDemoServer({ now: shopNow }), openWebkit()]);
  const open = (path: string) => page.goto(`${server.origin}${path}&lang=vi`);
  const textOf = (selector: string) =>
    page.run<string>(`return document.querySelector('${selector}')?.textContent ?? ''`);
  try {
    const [seen, unseen] = await server.sql<{ path: string }[]>`
      SELECT link_path || CASE WHEN position('?' IN link_path) > 0 THEN '&' ELSE '?' END || 's=' || signature AS path
      FROM lots WHERE status = 'valid' AND link_path LIKE '/01/%' ORDER BY code`;
    if (seen === undefined || unseen === undefined) throw new Error('The sample has no two signed codes');
    await open(seen.path);
    await expect
      .poll(() => page.run(`return document.querySelector('#nongsan-keep')?.dataset.state`), wait)
      .toBe('kept');
    await server.disconnect();

    await open(unseen.path);
    expect(await textOf('h1')).toContain('Chữ ký trong mã khớp');
    expect(await textOf('.facts')).toContain(/10\/([^?]+)/.exec(unseen.path)?.[1]);
    expect(await textOf('main')).toMatch(/khóa [0-9a-f]{4}/);

    await open(unseen.path.replace(/7007=(\d{4})\d\d/, '7007=$128'));
    expect(await textOf('h1')).toContain('không khớp');
    expect(await textOf('.facts')).toBe('');

    await open(seen.path);
    await expect
      .poll(() => textOf('#nongsan-kept'), wait)
      .toMatch(/Không có mạng. Trang này được lưu lúc .* \(hôm nay\)/);
    await expect.poll(() => textOf('#nongsan-kept'), wait).toContain('Chữ ký vừa được kiểm tra lại');

    await server.connect();
    await open(unseen.path);
    expect(await textOf('.product')).not.toBe('');
    expect(await textOf('#nongsan-kept')).toBe('');
  } finally {
    await page.close();
    await server.stop();
  }
});
