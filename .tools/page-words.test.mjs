import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SPEECHES } from './lib/page-words.mjs';
import { node24, root as repository } from './lib/places.mjs';
import { WORDS } from './lib/words.mjs';

const [server, worker] = SPEECHES;
let root;

/** What `pnpm build` runs first. */
function check() {
  const { status, stdout, stderr } = spawnSync(node24(), [`${repository}/.tools/words.mjs`, root], {
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** What is changed into what, in which file, and what is said of it. */
const spoiled = [
  ['a lost value', `${server}/de/page.ts`, '`Charge ${lot}`', "'Charge'", 'takes {{}} where Vietnamese takes {{v0}}'],
  ['a lost value of the worker', `${worker}/ja.ts`, '${key}', '', 'takes {{'],
  ['a Latin mark in Chinese', `${server}/zh/lot.ts`, '`所有者：${owner}`', '`所有者: ${owner}`', 'of Latin text'],
  [
    'what is still English',
    `${server}/fr/beside.ts`,
    'Sans réseau',
    'Without a network',
    '"keep.title" is still English',
  ],
  ['an empty message', `${server}/ko/page.ts`, "language: '언어'", "language: ''", '"page.language" is empty'],
  ['a claim nobody can back', `${server}/ja/lot.ts`, "story: '物語'", "story: '本物'", 'claims what nobody can'],
  [
    'a record that the page does not tell',
    `${worker}/review.json`,
    '"2026-11-28"',
    '"2026-11-30"',
    'language.md has no row',
  ],
];

beforeEach(() => {
  mkdirSync(`${repository}/.cache`, { recursive: true });
  root = mkdtempSync(`${repository}/.cache/page-words-`);
  for (const place of [...SPEECHES, WORDS, 'packages/elements/src', 'packages/elements/docs', 'packages/server/docs'])
    cpSync(`${repository}/${place}`, `${root}/${place}`, { recursive: true });
  for (const name of ['server', 'embed'])
    symlinkSync(`${repository}/packages/${name}/node_modules`, `${root}/packages/${name}/node_modules`);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the words of the pages', () => {
  it('are in order as they are', () => {
    expect(check()).toMatchObject({ status: 0 });
  });

  it.each(spoiled)('may not have %s', (_, file, from, to, message) => {
    const path = `${root}/${file}`;
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
    const { status, output } = check();
    expect(output).toContain(message);
    expect(status).toBe(1);
  });
});
