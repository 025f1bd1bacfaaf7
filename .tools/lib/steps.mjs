// What `pnpm verify` does, from cheap to dear. See lib/step.mjs for what a step is.
import { elementNames, elementsAmong, reached, testsAmong } from './affected.mjs';
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
];

function unitProjects(changes) {
  if (changes === undefined) return [];
  const names = [...changes.packages].map((folder) => packages().get(folder)?.name);
  return [...names, '@nongsan/test', 'tools'].map((name) => `--project=${name}`);
}

const unit = {
  name: 'unit',
  alone: true,
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

/** A change that stays inside the elements reaches some of them; any other may reach all, which undefined stands for. */
function reachedElements(changes) {
  const code = changes?.files.filter((file) => /^packages\/[^/]+\/(?:src|build|testing)\//.test(file));
  if (code === undefined || !code.every((file) => /^packages\/(?:elements|react)\/src\//.test(file))) return undefined;
  return reached(code);
}

/** Without names of tests, the runner takes all. */
const elementTests = (changes) => testsAmong(reachedElements(changes) ?? []);

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
  relevant: either(touches('core', 'elements'), matches(/^stories\//)),
  commands: () => [{ args: [...SOURCE, `${root}/.tools/docs.mjs`] }],
};

const build = { name: 'build', relevant: (changes) => changes.packages.size > 0, commands: () => [tool('build')] };

const built = [
  {
    name: 'size',
    relevant: touches('embed'),
    commands: () => [{ args: [...SOURCE, 'test/size/size.ts'] }],
  },
  {
    name: 'packed',
    after: ['build'],
    relevant: (changes) => changes.packages.size > 0,
    commands: () => [tool('packed')],
  },
];

/**
 * Of a change, one engine at one width opens the pages, and of what is tried on each element those that it reaches;
 * where nothing but tests changed, it is these tests. The rest is for the whole run.
 */
function pagesFor(changes) {
  if (changes === undefined) return [];
  const isSpec = (file) => /^test\/e2e\/.*\.spec\.ts$/.test(file);
  const others = changes.files.filter((file) => /^(packages|examples|stories|test)\//.test(file) && !isSpec(file));
  if (others.length === 0) return changes.files.filter(isSpec);
  const files = reachedElements(changes);
  if (files === undefined) return ['--project=desktop'];
  const far = elementNames().filter((name) => !elementsAmong(files).includes(name));
  return ['--project=desktop', ...(far.length > 0 ? [`--grep-invert=(\\.ts |<nongsan-)(${far.join('|')})(:|>)`] : [])];
}

const e2e = {
  name: 'e2e',
  alone: true,
  relevant: either((changes) => changes.packages.size > 0, matches(/^(test|examples)\//)),
  commands: (changes) => [tool('e2e', ...pagesFor(changes))],
  report: () => playwrightReport('e2e'),
};

/** Nothing changed but the elements: the pictures of those that it reaches. */
const picturesOf = (changes) =>
  changes?.files.some((file) => /^(stories|test\/visual)\//.test(file))
    ? []
    : elementsAmong(reachedElements(changes) ?? []);

const visual = {
  name: 'visual',
  alone: true,
  relevant: either(touches('elements'), matches(/^(stories|test\/visual)\//)),
  commands: (changes) => [{ args: [...SOURCE, 'test/visual/visual.ts', ...picturesOf(changes)] }],
  report: () => elementsReport('visual'),
};

// Without pictures that are kept there is nothing to compare with: `pnpm visual --update` takes them.
const pictures = exists('test/visual/baseline/record.json') ? [visual] : [];

export const steps = [...statics, unit, build, ...engines, stories, docs, ...built, e2e, ...pictures];

/** Which packages and files a set of changed files concerns; undefined stands for all. */
export function changesOf(changed) {
  if (changed === undefined || changed.some((file) => EVERYTHING.test(file))) return undefined;
  const folders = changed.flatMap((file) => /^packages\/([^/]+)\//.exec(file)?.[1] ?? []);
  return { files: changed.filter((file) => exists(file)), packages: withDependents(folders) };
}
