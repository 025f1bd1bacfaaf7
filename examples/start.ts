// node --conditions=@nongsan/source examples/start.ts <name>: an example, beside the demonstration that `npm start` runs.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { policies } from './policies.ts';
import { serveExample } from './serve.ts';

const name = process.argv[2] ?? 'plain-html';
const folder = fileURLToPath(new URL(name, import.meta.url));
if (!existsSync(folder)) throw new Error(`There is no example ${name} here`);
const built = existsSync(`${folder}/dist`) ? `${folder}/dist` : folder;
const { origin } = await serveExample({
  folder: built,
  apiOrigin: process.env['NONGSAN_ORIGIN'] ?? 'http://localhost:4310',
  // One of the ports that the demonstration's sites allow.
  port: Number(process.env['PORT'] ?? 4320),
  ...policies[name],
});
process.stdout.write(`${name}: ${origin}/   Ctrl+C stops.\n`);
