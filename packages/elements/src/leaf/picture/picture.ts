import type { Picture } from '@nongsan/core';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon, leafPath } from '../../internal/icons/index.ts';
import { baseStyles } from '../../styles/index.ts';
import { pictureStyles } from './picture.styles.ts';

/**
 * Shows a picture in a place that is kept for it, and a calm ground when it is missing or does not arrive.
 *
 * @element nongsan-picture
 * @csspart image - the image itself
 * @cssprop --nongsan-picture-ratio - width to height of the place that is kept
 * @example
 * <nongsan-picture id="tea"></nongsan-picture>
 */
export class NongsanPicture extends LitElement {
  static override readonly styles = [baseStyles, pictureStyles];

  /** The picture with its size; `undefined` shows the ground alone. */
  @property({ attribute: false }) picture: Picture | undefined;

  /** What it shows, in the reader's language; empty where the text beside it already says so. */
  @property() alt = '';

  /** Loads at once and before others, instead of when it comes near: for the first picture of a page. */
  @property({ type: Boolean }) eager = false;

  @state() private failedUrl: string | undefined;

  protected override render(): TemplateResult {
    const { picture } = this;
    const shown = picture !== undefined && this.failedUrl !== picture.url;
    const ground = html`<span class="ground">${icon(leafPath)}</span>`;
    return html`<div class="base frame">${shown ? this.#renderImage(picture) : ground}</div>`;
  }

  #renderImage({ url, width, height }: Picture): TemplateResult {
    return html`<img
      part="image"
      src=${url}
      width=${width}
      height=${height}
      alt=${this.alt}
      loading=${this.eager ? 'eager' : 'lazy'}
      fetchpriority=${this.eager ? 'high' : 'auto'}
      decoding="async"
      @error=${this.#onError}
    />`;
  }

  readonly #onError = (): void => {
    this.failedUrl = this.picture?.url;
  };
}
