import { formatLocalDate, localDateAt, type Outlet, type Store } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { handOver } from '../../internal/hand-over.ts';
import { webHref } from '../../internal/web-href.ts';
import { phoneHref, phoneText, zaloHref } from './phone.ts';
import type { StoreContext } from './store-context.ts';

/** Every way to reach the seller. */
export function storeContact({ contact }: Store, { level, say }: StoreContext): TemplateResult {
  const { address, outlets, phone, website, zalo } = contact;
  const rows = [
    phone &&
      row(
        say('store.phone'),
        html`<a class="nums" href=${phoneHref(phone)} @click=${handOver}>${phoneText(phone)}</a>`,
      ),
    zalo &&
      row(
        'Zalo',
        html`<a class="nums" href=${zaloHref(zalo)} rel="external" @click=${handOver}>${phoneText(zalo)}</a>`,
      ),
    website &&
      row(
        say('store.website'),
        html`<a href=${webHref(website)} rel="external" @click=${handOver}>${host(website)}</a>`,
      ),
    address && row(say('store.address'), html`<span lang="vi">${address}</span>`),
    outlets &&
      outlets.length > 0 &&
      row(
        say('store.outlets'),
        html`<ul>
          ${outlets.map(outlet)}
        </ul>`,
      ),
  ].filter((one) => typeof one === 'object');
  return html`<section class="contact" part="contact">
    <h3 aria-level=${level + 1}>${say('store.contact')}</h3>
    ${rows.length === 0 ? html`<p class="muted">${say('store.noContact')}</p>` : html`<dl>${rows}</dl>`}
  </section>`;
}

const outlet = ({ name, website, address }: Outlet): TemplateResult =>
  html`<li lang="vi">
    ${website === undefined ? name : html`<a href=${webHref(website)} rel="external" @click=${handOver}>${name}</a>`}${address === undefined ? nothing : html`, ${address}`}
  </li>`;

function row(name: string, value: TemplateResult): TemplateResult {
  return html`<div>
    <dt class="muted">${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** A web address as people say it. What a browser cannot read as one is shown as it is. */
const host = (website: string): string =>
  URL.canParse?.(website) ? new URL(website).host.replace(/^www\./, '') : website;

/** Fields that a store page shows and that may be made up for demonstration. */
const fields = ['picture', 'contact', 'place', 'story', 'practices', 'verified'] as const;

/** How old all this is, and what of it is sample data. */
export function storeDisclosures(
  { sampleFields = [], updatedAt }: Store,
  { locale, say }: StoreContext,
): TemplateResult {
  const names = fields.filter((field) => sampleFields.includes(field)).map((field) => say(`store.field.${field}`));
  const sample =
    names.length === 0
      ? say('common.sample')
      : say('store.sample', { fields: new Intl.ListFormat(locale).format(names) });
  const date = formatLocalDate(localDateAt(new Date(updatedAt)), locale);
  return html`<footer class="disclosures small muted">
    ${sampleFields.length === 0 ? nothing : html`<p class="sample" part="sample">${sample}</p>`}
    <p>${say('store.updated', { date })}</p>
  </footer>`;
}
