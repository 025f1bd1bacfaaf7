import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bin } from './lib/bins.mjs';
import { root as repository } from './lib/places.mjs';

const PURPOSE = 'Shows when a product is in season.';
let root;

function run(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

const create = (...args) => run(`${repository}/.tools/new-element.mjs`, ...args, '--root', root);

/** A repository in small: the folders that a new element leans on, with the real dependencies. */
function layOut() {
  const elements = `${root}/packages/elements`;
  mkdirSync(`${elements}/src`, { recursive: true });
  mkdirSync(`${root}/stories`);
  for (const folder of ['styles', 'events', 'internal', 'i18n', 'store']) {
    cpSync(`${repository}/packages/elements/src/${folder}`, `${elements}/src/${folder}`, { recursive: true });
  }
  for (const path of ['tsconfig.base.json', 'packages/elements/tsconfig.json', '.prettierrc.json']) {
    cpSync(`${repository}/${path}`, `${root}/${path}`);
  }
  symlinkSync(`${repository}/packages/elements/node_modules`, `${elements}/node_modules`);
  writeFileSync(`${elements}/src/index.ts`, "export { NongsanPrice } from './leaf/price/price.ts';\n");
  writeFileSync(`${elements}/src/define.ts`, "import './leaf/price/price.define.ts';\n");
}

beforeEach(() => {
  mkdirSync(`${repository}/.cache`, { recursive: true });
  root = mkdtempSync(`${repository}/.cache/new-element-`);
  layOut();
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('pnpm new element', () => {
  it('writes the four files and the story, formatted and with correct types', () => {
    expect(create('element', 'harvest-calendar', '--for', PURPOSE).status).toBe(0);
    const folder = 'packages/elements/src/leaf/harvest-calendar';
    expect(readdirSync(`${root}/${folder}`).sort()).toEqual(
      ['define.ts', 'styles.ts', 'test.ts', 'ts'].map((ending) => `harvest-calendar.${ending}`),
    );
    const story = 'stories/harvest-calendar.stories.ts';
    expect(run(bin('prettier'), '--check', '--ignore-path=none', folder, story).output).toContain('All matched files');
    const project = JSON.parse(readFileSync(`${root}/packages/elements/tsconfig.json`, 'utf8'));
    // The new element alone, with what it imports.
    const compilerOptions = { ...project.compilerOptions, composite: false };
    const narrowed = { ...project, compilerOptions, include: ['src/leaf/harvest-calendar'], references: [] };
    writeFileSync(`${root}/packages/elements/tsconfig.json`, JSON.stringify(narrowed));
    const checked = run(bin('typescript-native', 'tsc'), '-p', 'packages/elements', '--noEmit');
    expect(checked).toEqual({ status: 0, output: '' });
  });

  it('adds the element to the entries of the package, in order', () => {
    create('element', 'harvest-calendar', '--for', PURPOSE);
    create('element', 'season-list', '--layer', 'connected', '--for', PURPOSE);
    expect(readFileSync(`${root}/packages/elements/src/define.ts`, 'utf8')).toBe(
      "import './connected/season-list/season-list.define.ts';\n" +
        "import './leaf/harvest-calendar/harvest-calendar.define.ts';\n" +
        "import './leaf/price/price.define.ts';\n",
    );
    expect(readFileSync(`${root}/packages/elements/src/index.ts`, 'utf8')).toContain(
      "export { NongsanSeasonList } from './connected/season-list/season-list.ts';\n",
    );
  });

  it('does not overwrite an element', () => {
    create('element', 'harvest-calendar', '--for', PURPOSE);
    const second = create('element', 'harvest-calendar', '--for', 'Shows something else.');
    expect(second.status).toBe(1);
    expect(second.output).toContain('Nothing written');
  });

  it.each([
    ['a name with the prefix', ['element', 'nongsan-season', '--for', PURPOSE], 'without the prefix'],
    ['a name that is not kebab-case', ['element', 'HarvestCalendar', '--for', PURPOSE], 'kebab-case'],
    ['an unknown layer', ['element', 'season', '--layer', 'page', '--for', PURPOSE], 'is no layer'],
    ['no purpose', ['element', 'season'], 'Say in one sentence'],
    ['no name', ['element'], 'pnpm new element'],
  ])('refuses %s and says what to do', (_, args, message) => {
    const { status, output } = create(...args);
    expect(status).toBe(1);
    expect(output).toContain(message);
  });
});
