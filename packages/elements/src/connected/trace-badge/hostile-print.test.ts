import { expect, fixture, html } from '@open-wc/testing';
import { deep, deepText } from '../../testing/deep-text.ts';
import { watchForHarm } from '../../testing/specimens/calm.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import { traceVariants } from '../../internal/trace-variants.ts';
import './trace-badge.define.ts';
import type { NongsanTraceBadge } from './trace-badge.ts';

const width = 320;

/** What may be printed, typed or handed on by somebody who means harm. */
const texts: Readonly<Record<string, string>> = {
  'ten thousand characters': 'Chè'.repeat(3334),
  'right-to-left marks': '\u202e9521234567899\u2066\u200f',
  'half a character': 'TC-\ud83c',
  'a script': '<img src=x onerror="document.title=`hacked`"><script>document.title="hacked"</script>',
  'an address that runs': 'javascript:document.title="hacked"',
  'nothing but controls': '\u0000\u0007\u001b',
};

describe('codes that somebody printed to do harm', () => {
  for (const variant of traceVariants)
    for (const [name, text] of Object.entries(texts))
      it(`run and break nothing as ${variant}: ${name}`, async () => {
        const harm = watchForHarm();
        const place = await fixture<HTMLElement>(
          html`<div>
            <nongsan-trace-badge
              growing-area=${text}
              gtin=${text}
              lot=${text}
              resolver=${text}
              variant=${variant}
            ></nongsan-trace-badge>
          </div>`,
        );
        place.style.width = `${width}px`;
        const badge = place.querySelector('nongsan-trace-badge') as NongsanTraceBadge;
        await waitUntil(() => deepText(badge).includes('Chưa kiểm tra'));
        // In so many words what is wrong with it, and nothing to follow or to scan.
        expect(deepText(badge)).to.contain('không phải là GTIN');
        const made = deep(badge);
        expect(made.filter(({ localName }) => ['script', 'img', 'a', 'nongsan-qr'].includes(localName))).to.deep.equal(
          [],
        );
        expect(place.scrollWidth).to.be.at.most(width);
        expect(harm.stop()).to.deep.equal([]);
      });
});
