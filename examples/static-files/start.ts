// node --conditions=@nongsan/source examples/static-files/start.ts: these pages as any static host would serve them.
import { fileURLToPath } from 'node:url';
import { serveExample } from '../serve.ts';

const folderAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { origin } = await serveExample({
  folder: folderAt('.'),
  sdk: folderAt('../../packages/embed/dist'),
  port: Number(process.env['PORT'] ?? 4320),
});
process.stdout.write(`A portal of static files: ${origin}/   Ctrl+C stops.\n`);
