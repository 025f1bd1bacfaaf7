import type { Outlet, Store } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import { handOver } from '../../internal/hand-over.ts';
import { icon, phonePath } from '../../internal/icons/index.ts';
import { named } from '../../internal/named.ts';
import { webHref } from '../../internal/web-href.ts';

type Say = (key: MessageKey, values?: MessageValues) => string;

/** A call first, then a message, then what is further away. A store that told of no way is led to by what the page put inside. */
export function contactView({ contact, name, sampleFields, url }: Store, say: Say): TemplateResult {
  const { phone, zalo, website, outlets = [] } = contact;
  if (phone === undefined && zalo === undefined && website === undefined && outlets.length === 0)
    return html`<slot></slot>`;
  const site =
    website &&
    html`<a href=${webHref(website)} rel="external" @click=${handOver}
      >${say('contact.website', { host: host(website) })}</a
    >`;
  const sample = html`<span class="muted" part="sample">${say('common.sample')}</span>`;
  return html`<p class="ask">${named(say, 'contact.ask', 'store', name)}</p>
    <div class="ways">
      ${phone === undefined ? nothing : call(phone, say)} ${zalo === undefined ? nothing : write(zalo, say)}
    </div>
    <p class="more">
      ${site ?? nothing} <a href=${webHref(url)}>${say('contact.store')}</a>
      ${sampleFields?.includes('contact') === true ? sample : nothing}
    </p>
    ${outlets.length === 0 ? nothing : outletList(outlets, say)}`;
}

const call = (phone: string, say: Say): TemplateResult =>
  html`<a class="button primary" part="action" href=${`tel:${phone}`} @click=${handOver}
    >${icon(phonePath)}<span class="nums">${say('contact.call', { phone: phoneText(phone) })}</span></a
  >`;

const write = (zalo: string, say: Say): TemplateResult =>
  html`<a
    class="button"
    part="action"
    href=${`https://zalo.me/${zalo.replace('+', '')}`}
    rel="external"
    @click=${handOver}
    >${say('contact.zalo')}</a
  >`;

const outletList = (outlets: readonly Outlet[], say: Say): TemplateResult =>
  html`<div class="outlets" part="outlets">
    <p id="outlets">${say('contact.outlets')}</p>
    <ul aria-labelledby="outlets">
      ${outlets.map(
        ({ name, website, address }) =>
          html`<li>
            <span lang="vi"
              >${website === undefined ? name : html`<a href=${webHref(website)} rel="external" @click=${handOver}>${name}</a>`}</span
            >
            ${address === undefined ? nothing : html`<span class="where" lang="vi">${address}</span>`}
          </li>`,
      )}
    </ul>
  </div>`;

/** A web address as people say it. What a browser cannot read as one is shown as it is. */
const host = (website: string): string =>
  URL.canParse?.(website) ? new URL(website).host.replace(/^www\./, '') : website;

/**
 * A number as it is read aloud. The store page has the same in `phone.ts`: shared, it would make a page with one card
 * download the shop.
 */
const phoneText = (phone: string): string => phone.replace(/^(?:\+?84|0)(\d{3})(\d{3})(\d{3})$/, '0$1\u00a0$2\u00a0$3');
