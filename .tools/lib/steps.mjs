// What `pnpm verify` does, from cheap to dear. See lib/step.mjs for what a step is.
import { bin } from './bins.mjs';
import { elementsReport, playwrightReport, vitestReport } from './reports.mjs';
import { cache, root } from './places.mjs';
import { exists, packages, withDependents } from './workspace.mjs';

const SOURCE = ['--conditions=@nongsan/source'];
const CODE = /\.(ts|js|mjs|cjs)$/;
const TEXT = /\.(ts|js|mjs|cjs|json|md|css|html|yaml|yml)$/;
/** A change here can change the outcome of any step. */
const EVERYTHING = /^(package\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml|tsconfig\.base\.json|\.config\/|\.tools\/)/;

const always = () => true;
const matches = (pattern) => (changes) => changes.files.some((file) => pattern.test(file));
const touches =
  (...folders) =>
  (changes) =>
    folders.some((folder) => changes.packages.has(folder));
const either =
  (...conditions) =>
  (changes) =>
    conditions.some((condition) => condition(changes));

const node = (script, ...args) => ({ args: [script, ...args] });
const tool = (name, script, ...args) => ({ args: [`${root}/.tools/${name}.mjs`, script, ...args].filter(Boolean) });
const files = (changes, pattern) =>
  changes === undefined ? ['.'] : changes.files.filter((file) => pattern.test(file));

const statics = [
  {
    name: 'format',
    relevant: matches(TEXT),
    commands: (changes) => [
      node(bin('prettier'), '--check', '--ignore-unknown', '--log-level=warn', ...files(changes, TEXT)),
    ],
  },
  {
    name: 'lint',
    relevant: matches(CODE),
    commands: (changes) => [
      node(
        bin('eslint'),
        ...['--config', '.config/eslint.config.js', '--max-warnings=0', '--no-warn-ignored', ...files(changes, CODE)],
      ),
    ],
  },
  {
    name: 'architecture',
    relevant: matches(CODE),
    commands: () => [
      node(
        bin('dependency-cruiser', 'depcruise'),
        ...['--config', '.config/dependency-cruiser.cjs', 'packages', 'examples', 'stories', 'test'],
      ),
    ],
  },
  {
    name: 'versions',
    relevant: matches(/package\.json$/),
    commands: () => [node(bin('syncpack'), 'lint', '--config', '.config/syncpack.json')],
  },
  { name: 'words', relevant: touches('elements'), commands: () => [tool('words')] },
  { name: 'types', relevant: matches(/\.ts$|tsconfig/), commands: () => [tool('types')] },
  {
    name: 'lit-analyzer',
    relevant: touches('elements'),
    commands: () => [node(bin('lit-analyzer'), 'packages/elements/src/**/*.ts', '--strict', '--quiet')],
  },
  { name: 'unused', relevant: always, commands: () => [node(bin('knip'), '--config', '.config/knip.json')] },
].map((step) => ({ ...step, parallel: true }));

function unitProjects(changes) {
  if (changes === undefined) return [];
  const names = [...changes.packages].map((folder) => packages().get(folder)?.name);
  return [...names, '@nongsan/test', 'tools'].map((name) => `--project=${name}`);
}

const unit = {
  name: 'unit',
  relevant: either(touches('core', 'places', 'client', 'server', 'embed'), matches(/^(test|\.tools)\/.*\.(ts|mjs)$/)),
  commands: (changes) => [
    node(
      bin('vitest'),
      ...['run', '--config', '.config/vitest.config.ts', '--reporter=default', '--reporter=json'],
      ...[`--outputFile.json=${cache}/unit.json`, ...unitProjects(changes)],
    ),
  ],
  report: () => vitestReport('unit'),
};

const engines = ['chromium', 'firefox', 'webkit'].map((engine) => ({
  name: `elements-${engine}`,
  relevant: touches('elements', 'react'),
  commands: () => [tool('elements', engine)],
  report: () => elementsReport(`elements-${engine}`),
}));

const stories = {
  name: 'stories',
  relevant: either(touches('elements'), matches(/^stories\//)),
  commands: () => [
    {
      ...node(
        bin('vitest', 'vitest', `${root}/stories`),
        ...['run', '--config', 'vitest.config.ts', '--reporter=default', '--reporter=json'],
        `--outputFile.json=${cache}/stories.json`,
      ),
      cwd: `${root}/stories`,
    },
  ],
  report: () => vitestReport('stories'),
};

const docs = {
  name: 'docs',
  relevant: either(touches('core', 'elements'), matches(/^stories\//)),
  commands: () => [{ args: [...SOURCE, `${root}/.tools/docs.mjs`] }],
};

const built = [
  { name: 'build', relevant: (changes) => changes.packages.size > 0, commands: () => [tool('build')] },
  {
    name: 'size',
    relevant: touches('embed'),
    commands: () => [{ args: [...SOURCE, 'test/size/size.ts'] }],
  },
  { name: 'packed', relevant: (changes) => changes.packages.size > 0, commands: () => [tool('packed')] },
];

const e2e = {
  name: 'e2e',
  relevant: either((changes) => changes.packages.size > 0, matches(/^(test|examples)\//)),
  commands: () => [tool('e2e')],
  report: () => playwrightReport('e2e'),
};

const visual = {
  name: 'visual',
  relevant: either(touches('elements'), matches(/^(stories|test\/visual)\//)),
  commands: () => [{ args: [...SOURCE, 'test/visual/visual.ts'] }],
  report: () => elementsReport('visual'),
};

// Without pictures that are kept there is nothing to compare with: `pnpm visual --update` takes them.
const pictures = exists('test/visual/baseline/record.json') ? [visual] : [];

export const steps = [...statics, unit, ...engines, stories, docs, ...built, e2e, ...pictures];

/** Which packages and files a set of changed files concerns; undefined stands for all. */
export function changesOf(changed) {
  if (changed === undefined || changed.some((file) => EVERYTHING.test(file))) return undefined;
  const folders = changed.flatMap((file) => /^packages\/([^/]+)\//.exec(file)?.[1] ?? []);
  return { files: changed.filter((file) => exists(file)), packages: withDependents(folders) };
}
