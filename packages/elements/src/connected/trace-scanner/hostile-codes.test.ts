import { expect } from '@open-wc/testing';
import { signedLot } from '../../testing/lot-fixture.ts';
import { shown, textOf } from '../../testing/portal-fixture.ts';
import { qrPicture } from '../../testing/qr-picture.ts';
import { choose, issuerSource, resultOf, scannerIn } from '../../testing/scanner-fixture.ts';
import { watchForHarm } from '../../testing/specimens/calm.ts';
import { hazardTexts } from '../../testing/specimens/hazard-texts.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import type { NongsanTraceScanner } from './trace-scanner.ts';

const width = 320;

/** What is wrong with the scanner after it was handed a code; nothing where all is well. */
async function faultsAfter(scanner: NongsanTraceScanner, text: string): Promise<readonly string[]> {
  scanner.code = undefined;
  await scanner.updateComplete;
  scanner.code = text;
  await scanner.updateComplete;
  if (text !== '')
    await waitUntil(() => scanner.shadowRoot?.querySelector('.result'), JSON.stringify(text.slice(0, 60)));
  const root = scanner.shadowRoot!;
  const strange = root.querySelectorAll('.result :is(a, img, script, iframe, style, form, input)');
  const shownText = textOf(scanner, '.result');
  return [
    ...[...strange].map(({ localName }) => `<${localName}> came of ${text.slice(0, 60)}`),
    ...(root.querySelector('.base')!.scrollWidth > width ? [`too wide: ${text.slice(0, 60)}`] : []),
    ...(/[\u202a-\u202e\u2066-\u2069]/.test(shownText) ? [`marks are left of ${text.slice(0, 60)}`] : []),
    ...(shownText.length > 900 ? [`too long: ${text.slice(0, 60)}`] : []),
  ];
}

describe('a hostile code', () => {
  for (const name of ['xss', 'naughty'] as const) {
    it(`of the collection ${name} runs nothing, leads nowhere and leaves the page as it is`, async () => {
      const { issuers } = await signedLot();
      const scanner = await scannerIn(issuerSource(issuers));
      scanner.style.inlineSize = `${width}px`;
      const harm = watchForHarm();
      const faults: string[] = [];
      for (const { text } of await hazardTexts(name)) faults.push(...(await faultsAfter(scanner, text)));
      expect([...faults.slice(0, 12), ...harm.stop()]).to.deep.equal([]);
    }).timeout(120_000);
  }

  it('may be as long as it likes, turn texts around and hold half characters', async () => {
    const { lot, issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers));
    scanner.style.inlineSize = `${width}px`;
    const harm = watchForHarm();
    const long = 'ế'.repeat(10_000);
    const faults: string[] = [];
    for (const text of [
      long,
      `https://${'a'.repeat(10_000)}.example/`,
      `https://evil.example/${long}`,
      `https://portal.example/${long}`,
      `WIFI:${long}`,
      'javascript:document.title="x"',
      'JAVASCRIPT://portal.example/%0aalert(1)',
      'data:text/html,<script>alert(1)</script>',
      'https://portal.example\u202e@evil.example/t/A',
      '\ud800\udfff\u0000\u202e',
      'https://[::1',
      'https://portal.example:99999/t/A',
    ])
      faults.push(...(await faultsAfter(scanner, text)));
    expect([...faults, ...harm.stop()]).to.deep.equal([]);
    scanner.code = lot.link;
    await shown(scanner, '[part~=open]');
  }).timeout(60_000);

  it('is read from a picture like any other', async () => {
    const scanner = await scannerIn(issuerSource([]));
    await choose(scanner, await qrPicture(`\u202e<script>alert(1)</script>${'chè '.repeat(100)}`, { module: 4 }));
    expect(await resultOf(scanner, '[part=text]')).to.match(/^<script>alert\(1\)<\/script>chè chè .*…$/);
  });
});
