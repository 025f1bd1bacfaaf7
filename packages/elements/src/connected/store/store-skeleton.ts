import { html, type TemplateResult } from 'lit';

/** The page before its store is there: the same boxes, so that nothing jumps. */
export function storeSkeleton(loading: string): TemplateResult {
  return html`<div class="base store" part="store">
    <span class="visually-hidden">${loading}</span>
    <div class="head" aria-hidden="true">
      <div class="cover"><nongsan-picture></nongsan-picture></div>
      <div class="intro">
        <p><span class="skeleton small">Hợp tác xã</span></p>
        <h2 class="name"><span class="skeleton">Hợp tác xã chè Tân Cương</span></h2>
        <p><span class="skeleton">Xã Tân Cương, Thái Nguyên</span></p>
        <p><span class="skeleton">Cổng đã xác minh người bán</span></p>
      </div>
    </div>
    <div class="words" aria-hidden="true"><p class="skeleton block"></p></div>
  </div>`;
}
