import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import { brief } from './brief.ts';

/** An address that is safe to lead to: https alone. `http:` could be changed on the way, others could run something. */
export function safeAddress(address: string): URL | undefined {
  if (!/^https:\/\/[^\s/]/i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.username === '' && url.password === '' ? url : undefined;
}

/** A paper that an event names: a link where it is one, else its text. */
export function paperLink(paper: string): Markup {
  const url = safeAddress(paper);
  if (url === undefined) return html`<span class="code">${brief(paper, 80)}</span>`;
  return html`<a href="${url.href}" rel="noopener noreferrer">${url.host}</a>`;
}
