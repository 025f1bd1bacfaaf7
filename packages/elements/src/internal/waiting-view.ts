import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { MessageKey } from '../i18n/index.ts';
import { troubleView } from './failure-view.ts';
import { hasContent } from './fallback.ts';
import { pageRef } from './page-ref.ts';

/**
 * An element before it is ready: what the page put inside the tag, and else its skeleton. The skeleton keeps its place
 * in both cases, so that nothing jumps when the element is ready.
 *
 * @param reference what the element was asked to show, as its attribute says; `undefined` while there is no portal
 */
export function waitingView(
  host: ReactiveElement,
  reference: string | undefined,
  say: (key: MessageKey) => string,
  skeleton: unknown,
): TemplateResult {
  const given = hasContent(host);
  // The page's address lacks the parameter: nothing can be asked, and waiting would never end.
  if (reference?.startsWith('?') && pageRef(reference) === '') {
    const { host: site } = location;
    const wayOn = given || site === '' ? nothing : html`<a href="/">${site}</a>`;
    return html`<div class="base">${troubleView(say('error.address'), wayOn)}</div>`;
  }
  // Children may arrive after the tag, while the page is still being read.
  return html`<div class="waiting ${given ? 'given' : ''}" aria-busy="true">
    <slot @slotchange=${() => host.requestUpdate()}></slot>
    ${skeleton}
  </div>`;
}
