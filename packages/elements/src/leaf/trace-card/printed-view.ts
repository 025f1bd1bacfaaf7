import { html, nothing, type TemplateResult } from 'lit';
import { arrowPath, icon } from '../../internal/icons/index.ts';
import { webHref } from '../../internal/web-href.ts';
import { areaFacts } from './area-facts.ts';
import type { CardContext } from './card-context.ts';
import { fact } from './facts.ts';
import { printSentence } from './print-sentence.ts';
import { readPrint, type PrintedCode, type ReadPrint } from './printed-code.ts';

/** A print that nobody has checked: what stands on the pack, what is wrong with it by itself, and no word more. */
export function printedView(print: PrintedCode, context: CardContext): TemplateResult {
  const { say } = context;
  const read = readPrint(print);
  const { growingArea: code, gtin, lot } = print;
  return html`<header class="verdict ${read.faults.length > 0 ? 'suspended' : 'not-checked'}" part="verdict">
      ${printSentence(read, context)}
    </header>
    <div class="middle">
      <dl class="facts">
        ${fact('GTIN', gtin && html`<strong class="code">${gtin}</strong>`)}
        ${fact(say('trace.lotNumber'), lot && html`<strong class="code">${lot}</strong>`)}
        ${code ? areaFacts({ code, status: 'not-checked' }, context) : nothing}
      </dl>
      ${printedCode(read, context)}
    </div>
    <p class="small muted">${say('trace.printed')}</p>`;
}

function printedCode({ link, elements, isOwnLink }: ReadPrint, { say }: CardContext) {
  if (link === undefined) return nothing;
  const open = html`<a class="button quiet" href=${webHref(link)}>${say('trace.open')}${icon(arrowPath)}</a>`;
  return html`<figure class="qr" part="qr">
    <nongsan-qr value=${link} label=${say('trace.printQr', { code: elements.join(' ') })}></nongsan-qr>
    <figcaption class="small">
      ${elements.map((element) => html`<strong class="code">${element}</strong>`)} ${isOwnLink ? open : nothing}
    </figcaption>
  </figure>`;
}
