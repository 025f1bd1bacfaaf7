// Fills pages in on a server and serves them under the strict policy:
//   pnpm start        (the portal's server, in another terminal)
//   node examples/server-rendering/server.ts
import { fileURLToPath } from 'node:url';
import { createHttpSource } from '@nongsan/client';
import { renderPage } from '@nongsan/ssr';
import { serveExample, writtenOrigin, type ExampleServer } from '../serve.ts';

export interface RenderingOptions {
  /** Where the portal's server is. */
  readonly apiOrigin: string;
  /** Default: any free port. */
  readonly port?: number;
  /** The moment that pages are rendered for. Default: the present. */
  readonly now?: Date;
  /** Told of each tag that was left as the page has it. */
  readonly onProblem?: (message: string) => void;
}

const folder = fileURLToPath(new URL('pages', import.meta.url));
const styles = '/nongsan-styles/';

/** Starts serving. What a page's tags show is in its HTML; a browser without script shows it as it is. */
export async function serveRendered(options: RenderingOptions): Promise<ExampleServer> {
  const sheets = new Map<string, string>();
  const render = async (html: string, url: string): Promise<string> => {
    const page = await renderPage(html, {
      url,
      styles,
      sourceOf: ({ attributes }) =>
        createHttpSource({ api: attributes.get('api') ?? '', key: attributes.get('key') ?? '' }),
      ...(options.now && { now: options.now }),
    });
    for (const { name, css } of page.sheets) sheets.set(styles + name, css);
    for (const { message } of page.problems) options.onProblem?.(message);
    return page.html;
  };
  return serveExample({
    folder,
    render,
    sheets,
    // Asked for with every page: a test learns the address after this server has started.
    get apiOrigin() {
      return options.apiOrigin;
    },
    ...(options.port !== undefined && { port: options.port }),
  });
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin } = await serveRendered({ apiOrigin: writtenOrigin, port: 4312, onProblem: say });
  say(origin);
}
