import { chooseText, formatLocalDate, type Store } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { handOver } from '../../internal/hand-over.ts';
import { checkPath, icon, phonePath, pinPath, unknownPath } from '../../internal/icons/index.ts';
import { named } from '../../internal/named.ts';
import { placeLine } from '../../internal/place-line.ts';
import { textGap } from '../../internal/text-gap.ts';
import { phoneHref, phoneText, zaloHref } from './phone.ts';
import type { StoreContext } from './store-context.ts';

/** The people before their goods: picture, kind, name, place, whether and how the portal has verified them. */
export function storeHead(store: Store, context: StoreContext): TemplateResult {
  const { level, locale, say } = context;
  const { kind, name, picture } = store;
  const alt = picture && chooseText(picture.alt, locale);
  return html`<header class="head">
    <figure class="cover" part="cover">
      <nongsan-picture eager .picture=${picture} alt=${alt?.text ?? ''} lang=${alt?.lang ?? 'vi'}></nongsan-picture>
      ${
        picture?.kind === 'illustration'
          ? html`<figcaption class="small muted">${say('common.illustration')}</figcaption>`
          : nothing
      }
    </figure>
    <div class="intro">
      ${kind === 'other' ? nothing : html`<p class="kind small muted">${say(`store.kind.${kind}`)}</p>`}
      <h2 class="name" part="name" aria-level=${level} lang="vi">${name}</h2>
      ${place(store, say)} ${verified(store, context)} ${reach(store, say)}
    </div>
  </header>`;
}

function place({ place: where }: Store, say: StoreContext['say']): TemplateResult {
  const { former } = where;
  const before =
    former &&
    html`${textGap('', say('store.former'))}<span class="muted">${named(say, 'store.former', 'place', former)}</span>`;
  return html`<p class="line">
    ${icon(pinPath)}<span><span lang="vi">${placeLine(where)}</span>${before ?? nothing}</span>
  </p>`;
}

function verified({ verified: check }: Store, { locale, say }: StoreContext): TemplateResult {
  if (check === undefined)
    return html`<p class="line muted" part="verified">${icon(unknownPath)}<span>${say('store.notVerified')}</span></p>`;
  const method = say(`store.method.${check.method}`);
  const date = formatLocalDate(check.on, locale);
  const text = named(say, 'store.verified', 'by', check.by, { date, method });
  return html`<p class="line verified" part="verified">${icon(checkPath)}<span>${text}</span></p>`;
}

/** The two ways that people take: a call, or a message. */
function reach({ contact: { phone, zalo } }: Store, say: StoreContext['say']) {
  if (phone === undefined && zalo === undefined) return nothing;
  const call =
    phone &&
    html`<a class="button" href=${phoneHref(phone)} @click=${handOver}
      >${icon(phonePath)}<span class="nums">${say('store.call', { phone: phoneText(phone) })}</span></a
    >`;
  const write = zalo && html`<a class="button" href=${zaloHref(zalo)} @click=${handOver}>${say('store.zalo')}</a>`;
  return html`<p class="reach">${call ?? nothing} ${write ?? nothing}</p>`;
}
