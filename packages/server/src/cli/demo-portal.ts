import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from './settings.ts';

interface DemoPortal {
  readonly origin: string;
  stop(): Promise<void>;
}

interface Serve {
  readonly serveExample: (options: {
    readonly folder: string;
    readonly apiOrigin: string;
    readonly port: number;
    readonly host: string;
    readonly policy?: object;
  }) => Promise<DemoPortal>;
}

interface Policies {
  readonly policies: Readonly<Record<string, { readonly policy: object }>>;
}

/**
 * Serves the example page as another origin: a portal is never the server's own page. Loaded by path, because the
 * packages know nothing of the examples; only the command that starts the demonstration does.
 */
export async function serveDemoPortal(apiOrigin: string, port: number, host: string): Promise<DemoPortal> {
  const examples = join(repository, 'examples');
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(examples, file)).href);
  const { serveExample } = (await load('serve.ts')) as Serve;
  const { policies } = (await load('policies.ts')) as Policies;
  return serveExample({ folder: join(examples, 'plain-html'), apiOrigin, port, host, ...policies['plain-html'] });
}
