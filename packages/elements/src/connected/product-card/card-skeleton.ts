import { html, nothing, type TemplateResult } from 'lit';

/** The card before its product is there: the same boxes, so that nothing jumps. */
export function cardSkeleton(loading: string, withoutStore: boolean): TemplateResult {
  return html`<div class="base card" part="card">
    <span class="visually-hidden">${loading}</span>
    <div class="media"><nongsan-picture></nongsan-picture></div>
    <div class="body" aria-hidden="true">
      <div class="head">
        ${withoutStore ? nothing : people}
        <h3 class="name"><span class="skeleton">Chè đinh Tân Cương</span></h3>
      </div>
      <span class="skeleton small">OCOP 4 sao</span>
      <div class="foot">
        <span class="skeleton price">245.000 ₫ / gói</span><span class="skeleton trace"></span>
        <span class="skeleton bar"></span>
      </div>
    </div>
  </div>`;
}

const people = html`<p class="people">
  <span class="skeleton">HTX chè Tân Cương</span><span class="skeleton">Xã Tân Cương, Thái Nguyên</span>
</p>`;
