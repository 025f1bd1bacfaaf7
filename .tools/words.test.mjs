import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bin } from './lib/bins.mjs';
import { node24, root as repository } from './lib/places.mjs';
import { WORDS } from './lib/words.mjs';

let root;

const run = (...args) => {
  const { status, stdout, stderr } = spawnSync(node24(), args, { cwd: root, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};

/** What `pnpm build` runs first. */
const check = () => run(`${repository}/.tools/words.mjs`, root);

/** Changes the messages of a file in the copy. */
function spoil(file, change) {
  const path = `${root}/${WORDS}/${file}`;
  const content = JSON.parse(readFileSync(path, 'utf8'));
  change(content);
  writeFileSync(path, JSON.stringify(content));
}

/** What is wrong, in which file, how it comes about, and what is said of it. */
const spoiled = [
  [
    'a missing message',
    'ko/line-notes.json',
    (it) => delete it['cart.take'],
    'ko/line-notes.json: "cart.take" is missing',
  ],
  [
    'a missing plural form',
    'fr/store.json',
    (it) => delete it['store.count_many'],
    'fr/store.json: "store.count_many" is missing',
  ],
  ['a plural form too many', 'ja/store.json', (it) => (it['store.count_one'] = '{{count}} 商品'), 'no form of this'],
  ['a message that Vietnamese lacks', 'en/cart.json', (it) => (it['cart.new'] = 'New'), '"cart.new" is not in Viet'],
  [
    'a lost value',
    'de/line-notes.json',
    (it) => (it['cart.take'] = 'Nehmen'),
    'takes {{}} where Vietnamese takes {{amount}}',
  ],
  ['a mistyped value', 'zh/line-notes.json', (it) => (it['cart.take'] = '改为 {{amout}}'), 'takes {{amout}}'],
  ['a colon of Latin text in Chinese', 'zh/trace-card.json', (it) => (it['trace.crop'] = '作物: {{crop}}'), 'of Latin'],
  ['a space after a Japanese date', 'ja/store.json', (it) => (it['store.updated'] = '{{date}} 更新'), 'of Latin'],
  ['an open brace', 'zh/line-notes.json', (it) => (it['cart.take'] = '改为 {{amount}} {{x'), 'has a brace too many'],
  ['what is still English', 'de/cart.json', (it) => (it['cart.undo'] = 'Put back'), '"cart.undo" is still English'],
  ['an empty message', 'fr/cart.json', (it) => (it['cart.undo'] = ' '), '"cart.undo" is empty'],
  ['markup', 'fr/cart.json', (it) => (it['cart.undo'] = '<b>Remettre</b>'), 'has markup'],
  ['a button that is too long', 'de/card.json', (it) => (it['card.add'] = 'In den '.repeat(6) + 'Korb'), 'on a button'],
  ['a claim nobody can back', 'ja/trace.json', (it) => (it['trace.status.valid'] = '本物'), 'claims what nobody can'],
  [
    'a message said nowhere',
    'vi/cart.json',
    (it) => (it['cart.never'] = 'Không bao giờ'),
    '"cart.never" is said nowhere',
  ],
  ['a language without a record', 'review.json', (it) => delete it.ko, 'does not say who wrote "ko"'],
  [
    'a record that the page does not tell',
    'review.json',
    (it) => Object.assign(it.fr, { reviewedBy: 'A. Reader', reviewedOn: '2027-01-31' }),
    'language.md has no row "fr | a language model | 2026-11-27 | A. Reader | 2027-01-31"',
  ],
  ['a review without a day', 'review.json', (it) => (it.fr.reviewedBy = 'somebody'), 'a reviewer without a day'],
];

beforeEach(() => {
  mkdirSync(`${repository}/.cache`, { recursive: true });
  root = mkdtempSync(`${repository}/.cache/words-`);
  const elements = 'packages/elements';
  for (const folder of ['src', 'docs'])
    cpSync(`${repository}/${elements}/${folder}`, `${root}/${elements}/${folder}`, { recursive: true });
  cpSync(`${repository}/tsconfig.base.json`, `${root}/tsconfig.base.json`);
  symlinkSync(`${repository}/${elements}/node_modules`, `${root}/${elements}/node_modules`);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the words in every language', () => {
  it('are complete as they are', () => {
    expect(check()).toMatchObject({
      status: 0,
      output: expect.stringContaining('vi, de, en, fr, ja, ko, zh complete'),
    });
  });

  it.each(spoiled)('may not have %s', (_, file, change, message) => {
    spoil(file, change);
    const { status, output } = check();
    expect(output).toContain(message);
    expect(status).toBe(1);
  });

  it('may not lack a file', () => {
    rmSync(`${root}/${WORDS}/ko/cart.json`);
    expect(check()).toMatchObject({ status: 1, output: expect.stringContaining('ko/cart.json is missing') });
  });
});

describe('the types', () => {
  const compile = () => {
    const options = { composite: false, incremental: false, noEmit: true, rootDir: 'packages/elements/src', types: [] };
    const config = { extends: './tsconfig.base.json', compilerOptions: options, include: [`${WORDS}/**/*`] };
    writeFileSync(`${root}/tsconfig.json`, JSON.stringify(config));
    return run(bin('typescript-native', 'tsc'), '-p', `${root}/tsconfig.json`);
  };

  it('refuse a language that lacks a message', () => {
    spoil('ko/line-notes.json', (it) => delete it['cart.take']);
    const { status, output } = compile();
    expect(output).toMatch(/ko\.ts.+"cart\.take"/);
    expect(status).not.toBe(0);
  });

  it('refuse a message that nobody has written', () => {
    const line = "export const said: import('./message-key.ts').MessageKey = 'cart.never';\n";
    writeFileSync(`${root}/${WORDS}/said.ts`, line);
    expect(compile().output).toMatch(/said\.ts.+"cart\.never"/);
  });
});
