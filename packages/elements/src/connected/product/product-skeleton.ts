import { html, type TemplateResult } from 'lit';

/** The page before its product is there: the same boxes, so that nothing jumps. */
export function productSkeleton(loading: string): TemplateResult {
  return html`<div class="base product" part="product">
    <span class="visually-hidden">${loading}</span>
    <div class="media">
      <div class="shown"><nongsan-picture></nongsan-picture></div>
    </div>
    <div class="main" aria-hidden="true">
      <div class="head">
        <p class="people"><span class="skeleton">Hợp tác xã Tân Cương</span></p>
        <h2 class="name"><span class="skeleton">Chè đinh Tân Cương</span></h2>
        <p><span class="skeleton">Búp non, sao tay trong ngày</span></p>
      </div>
      <p class="price"><span class="skeleton">245.000 ₫</span></p>
      <span class="skeleton bar"></span>
      <span class="skeleton bar"></span>
    </div>
  </div>`;
}
