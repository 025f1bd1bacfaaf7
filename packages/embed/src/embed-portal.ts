import { createHttpSource, createStaticSource } from '@nongsan/client';
import type { StorefrontSource } from '@nongsan/core';
import { NongsanPortal } from '@nongsan/elements/portal';
import { version } from './version.ts';

/** The portal of the script-tag build: it asks over HTTP, by its `api` and `key`, or reads the files of its `src`. */
export class EmbedPortal extends NongsanPortal {
  /** Of the copies of the SDK on this page, the first being the one that works. The page has no global to tell it. */
  static readonly versions: string[] = [version];

  /**
   * Looks for elements inside a shadow root too. Open ones are found by themselves; a closed one is known to its owner
   * alone, unless a portal stands in it. The one-file build has registered everything and need not look.
   */
  static watch(_root: ShadowRoot): void {
    // Nothing to load.
  }

  protected override createSource(): StorefrontSource | undefined {
    if (this.src !== '') return createStaticSource({ src: this.src });
    if (this.api === '' || this.siteKey === '') return undefined;
    return createHttpSource({ api: this.api, key: this.siteKey });
  }
}
