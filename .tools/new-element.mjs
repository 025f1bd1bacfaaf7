// pnpm new element <name> --for "Shows …." [--layer leaf|connected|provider] [--root folder]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { elementFiles, entryLines } from './lib/element-templates.mjs';
import { root as repository } from './lib/places.mjs';
import { main, Stop } from './lib/stop.mjs';

const LAYERS = ['leaf', 'connected', 'provider'];
const USAGE =
  'pnpm new element harvest-calendar --for "Shows when a product is in season." [--layer leaf|connected|provider]';

function read(argv) {
  const options = { for: { type: 'string' }, layer: { type: 'string', default: 'leaf' }, root: { type: 'string' } };
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
  const [kind, name, ...rest] = positionals;
  if (kind !== 'element' || name === undefined || rest.length > 0) throw new Stop(USAGE);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.startsWith('nongsan')) {
    throw new Stop(`"${name}": a name is kebab-case and comes without the prefix, as in harvest-calendar.`);
  }
  if (!LAYERS.includes(values.layer)) throw new Stop(`"${values.layer}" is no layer; these are: ${LAYERS.join(', ')}.`);
  const purpose = values.for?.trim() ?? '';
  if (!/^\S.*\.$/.test(purpose)) throw new Stop(`Say in one sentence what the element is for.\n\n  ${USAGE}`);
  return { name, layer: values.layer, purpose, root: values.root ?? repository };
}

/** Puts a line before the first one of its kind that sorts after it. */
function insertLine(text, line) {
  const lines = text.split('\n').filter((old) => old !== 'export {};');
  if (lines.includes(line)) return text;
  const kind = line.slice(0, 6);
  const path = (old) => old.slice(old.indexOf("'./"));
  const isPeer = (old) => old.startsWith(kind) && old.includes("'./");
  const after = lines.findIndex((old) => isPeer(old) && path(old) > path(line));
  const last = lines.findLastIndex(isPeer);
  lines.splice(after >= 0 ? after : last >= 0 ? last + 1 : Math.max(0, lines.length - 1), 0, line);
  return lines.join('\n');
}

await main(() => {
  const { root, ...element } = read(process.argv.slice(2));
  const files = elementFiles(element);
  const taken = [...files.keys()].filter((path) => existsSync(`${root}/${path}`));
  if (taken.length > 0) throw new Stop(`Nothing written: ${taken.join(', ')} exists.`);
  for (const [path, text] of files) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, text);
    console.log(path);
  }
  for (const [path, line] of entryLines(element)) {
    const old = existsSync(`${root}/${path}`) ? readFileSync(`${root}/${path}`, 'utf8') : '';
    writeFileSync(`${root}/${path}`, insertLine(old === '' ? '\n' : old, line).replace(/^\n+/, ''));
    console.log(`${path}: ${line}`);
  }
  return 0;
});
