// What `pnpm verify` does, from cheap to dear. See lib/step.mjs for what a step is.
import { bin } from './bins.mjs';
import { elementTests, pagesFor, picturesOf, unitChoice } from './choose.mjs';
import { elementsReport, playwrightReport, vitestReport } from './reports.mjs';
import { cache, root } from './places.mjs';
import { exists, withDependents } from './workspace.mjs';

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

/** Something that a page could show. */
const code = (changes) => changes.files.some((file) => /^packages\/(?!.*\.test\.ts$)/.test(file));

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
  { name: 'words', relevant: touches('elements', 'server', 'embed'), commands: () => [tool('words')] },
  { name: 'types', relevant: matches(/\.ts$|tsconfig/), commands: () => [tool('types')] },
  {
    name: 'lit-analyzer',
    relevant: touches('elements'),
    commands: () => [node(bin('lit-analyzer'), 'packages/elements/src/**/*.ts', '--strict', '--quiet')],
  },
  { name: 'unused', relevant: always, commands: () => [node(bin('knip'), '--config', '.config/knip.json')] },
];

const unit = {
  name: 'unit',
  after: ['build'],
  relevant: either(touches('core', 'places', 'client', 'server', 'embed'), matches(/^(test|\.tools)\/.*\.(ts|mjs)$/)),
  commands: (changes) => [
    node(
      bin('vitest'),
      ...['run', '--config', '.config/vitest.config.ts', '--reporter=default', '--reporter=json'],
      ...[`--outputFile.json=${cache}/unit.json`, ...unitChoice(changes)],
    ),
  ],
  report: () => vitestReport('unit'),
};

const engines = ['chromium', 'firefox', 'webkit'].map((engine) => ({
  name: `elements-${engine}`,
  relevant: touches('elements', 'react'),
  commands: (changes) => [tool('elements', engine, ...elementTests(changes))],
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
  after: ['build'],
  relevant: matches(/^(stories|packages\/elements\/(docs|README))/),
  commands: () => [{ args: [...SOURCE, `${root}/.tools/docs.mjs`] }],
};

const build = {
  name: 'build',
  // They read what stands in the packages, and what is built would stand there too.
  after: ['types', 'lit-analyzer', 'unused'],
  relevant: (changes) => changes.packages.size > 0,
  commands: () => [tool('build')],
};

const built = [
  {
    name: 'size',
    relevant: touches('embed'),
    commands: () => [{ args: [...SOURCE, 'test/size/size.ts'] }],
  },
  {
    name: 'packed',
    after: ['build'],
    // What strangers import, and how it is built; code behind it is tried in other steps.
    relevant: matches(/^packages\/[^/]+\/(?!src\/|docs\/)|^packages\/[^/]+\/src\/[^/]+\.ts$/),
    commands: () => [tool('packed')],
  },
];

const e2e = {
  name: 'e2e',
  alone: true,
  relevant: either(code, matches(/^(test|examples)\//)),
  commands: (changes) => [tool('e2e', ...pagesFor(changes))],
  report: () => playwrightReport('e2e'),
};

const visual = {
  name: 'visual',
  alone: true,
  relevant: either((changes) => touches('elements')(changes) && code(changes), matches(/^(stories|test\/visual)\//)),
  commands: (changes) => [{ args: [...SOURCE, 'test/visual/visual.ts', ...picturesOf(changes)] }],
  report: () => elementsReport('visual'),
};

// Without pictures that are kept there is nothing to compare with: `pnpm visual --update` takes them.
const pictures = exists('test/visual/baseline/record.json') ? [visual] : [];

export const steps = [
  ...statics,
  build,
  engines[0],
  unit,
  ...engines.slice(1),
  stories,
  docs,
  ...built,
  e2e,
  ...pictures,
];

/** Which packages and files a set of changed files concerns; undefined stands for all. */
export function changesOf(changed) {
  if (changed === undefined || changed.some((file) => EVERYTHING.test(file))) return undefined;
  const folders = changed.flatMap((file) => /^packages\/([^/]+)\//.exec(file)?.[1] ?? []);
  return { files: changed.filter((file) => exists(file)), packages: withDependents(folders) };
}
