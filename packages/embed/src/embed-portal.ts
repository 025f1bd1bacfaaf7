import { createHttpSource, createStaticSource } from '@nongsan/client';
import type { StorefrontSource } from '@nongsan/core';
import { NongsanPortal } from '@nongsan/elements/portal';

/** The portal of the script-tag build: it asks over HTTP, by its `api` and `key`, or reads the files of its `src`. */
export class EmbedPortal extends NongsanPortal {
  protected override createSource(): StorefrontSource | undefined {
    if (this.src !== '') return createStaticSource({ src: this.src });
    if (this.api === '' || this.siteKey === '') return undefined;
    return createHttpSource({ api: this.api, key: this.siteKey });
  }
}
