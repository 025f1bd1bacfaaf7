import type { Picture } from '@nongsan/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon, leafPath } from '../../internal/icons/index.ts';
import { baseStyles } from '../../styles/index.ts';
import { pictureStyles } from './picture.styles.ts';

/**
 * Shows a picture in a place that is kept for it, and a calm ground when it is missing or does not arrive.
 *
 * @element nongsan-picture
 * @csspart image - the image itself
 * @example
 * <nongsan-picture id="tea"></nongsan-picture>
 */
export class NongsanPicture extends LitElement {
  static override readonly styles = [baseStyles, pictureStyles];

  /** The picture with its size; `undefined` shows the ground alone. */
  @property({ attribute: false }) picture: Picture | undefined;

  /** What it shows, in the reader's language; empty where the text beside it already says so. */
  @property() alt = '';

  /** Loads at once instead of when it comes near: for the first picture of a page. */
  @property({ type: Boolean }) eager = false;

  @state() private failedUrl: string | undefined;

  protected override render() {
    const { picture } = this;
    const shown = picture !== undefined && this.failedUrl !== picture.url;
    const image = html`<img
      part="image"
      src=${picture?.url ?? nothing}
      width=${picture?.width ?? nothing}
      height=${picture?.height ?? nothing}
      alt=${this.alt}
      loading=${this.eager ? 'eager' : 'lazy'}
      decoding="async"
      @error=${this.#onError}
    />`;
    return html`<div class="base frame">${shown ? image : html`<span class="ground">${icon(leafPath)}</span>`}</div>`;
  }

  readonly #onError = (): void => {
    this.failedUrl = this.picture?.url;
  };
}
