import type { StorefrontSource } from '@nongsan/core';
import type { RenderPageOptions, RenderedPage } from '@nongsan/ssr';
import { ensureRenderer } from './sdk-build.ts';

/** What `nongsan prerender` works with. */
export interface Rendering {
  readonly renderPage: (html: string, options: RenderPageOptions) => Promise<RenderedPage>;
  /** A portal behind an address. */
  readonly overHttp: (api: string, key: string) => StorefrontSource;
  /** A portal of files, read by what is given for `fetch`. */
  readonly overFiles: (src: string, read: typeof fetch) => StorefrontSource;
}

/** Loads renderer and client with the command that needs them: the server itself does without. */
export async function loadRendering(): Promise<Rendering> {
  await ensureRenderer();
  const [{ createHttpSource, createStaticSource }, { renderPage }] = await Promise.all([
    import('@nongsan/client'),
    import('@nongsan/ssr'),
  ]);
  return {
    renderPage,
    overHttp: (api, key) => createHttpSource({ api, key }),
    overFiles: (src, read) => createStaticSource({ src, fetch: read }),
  };
}
