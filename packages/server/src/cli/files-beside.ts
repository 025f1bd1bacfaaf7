import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';

/**
 * Reads what a page would fetch from its own host out of the folder that the page lies in. What is outside is fetched
 * as a browser would.
 */
export function filesBeside(page: URL, folder: string): typeof fetch {
  const base = new URL('.', page);
  const root = normalize(folder + sep);
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!url.href.startsWith(base.href)) return fetch(input, init);
    const file = normalize(join(root, decodeURIComponent(url.pathname.slice(base.pathname.length))));
    if (!file.startsWith(root)) return new Response(null, { status: 404 });
    return readFile(file).then(
      (content) => new Response(content, { headers: { 'content-type': 'application/json' } }),
      () => new Response(null, { status: 404 }),
    );
  };
}
