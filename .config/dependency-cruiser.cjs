// Which part may know which: the star of packages, and the layers inside elements.

const TESTS = '\\.(test|spec|stories)\\.ts$|/testing/';

/** The one file of the server's command that knows renderer and client, and hands them to the rest. */
const HANDS_OVER = '^packages/server/src/cli/rendering\\.ts$';

/** Package → the packages it may depend on. */
const STAR = {
  core: [],
  places: ['core'],
  client: ['core'],
  elements: ['core', 'places'],
  server: ['core', 'places'],
  ssr: ['core', 'elements'],
  embed: ['core', 'client', 'elements'],
  react: ['elements'],
};

/** What every element may use; which of these uses which is free, as long as there is no cycle. */
const BASE = ['styles', 'events', 'internal', 'i18n'];

/** Folder of elements/src → the folders of elements/src it may use (besides itself). */
const LAYERS = {
  store: [],
  styles: BASE,
  i18n: BASE,
  events: BASE,
  internal: [...BASE, 'store'],
  leaf: BASE,
  connected: [...BASE, 'store', 'leaf'],
  provider: [...BASE, 'store', 'leaf', 'connected'],
};

const star = Object.entries(STAR).map(([name, allowed]) => ({
  name: `star-${name}`,
  comment: `${name} may depend on ${allowed.length > 0 ? allowed.join(', ') : 'no other package'} only`,
  severity: 'error',
  from: { path: `^packages/${name}/src/`, pathNot: `${TESTS}|${HANDS_OVER}` },
  to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}));

const layers = Object.entries(LAYERS).map(([name, allowed]) => ({
  name: `layer-${name}`,
  comment: `in elements, ${name} may use ${allowed.length > 0 ? allowed.join(', ') : 'no other folder'} only`,
  severity: 'error',
  from: { path: `^packages/elements/src/${name}/`, pathNot: TESTS },
  to: { path: '^packages/elements/src/', pathNot: `^packages/elements/src/(${[name, ...allowed].join('|')})/` },
}));

const forbidden = [
  ...star,
  {
    name: 'renderer-is-handed-over',
    comment: "the server's command loads renderer and client in one place, late, and nothing else",
    severity: 'error',
    from: { path: HANDS_OVER },
    to: { path: '^packages/', pathNot: '^packages/(core|client|ssr)/|^packages/server/src/cli/' },
  },
  ...layers,
  {
    name: 'one-way',
    comment: 'packages know nothing of examples, stories and tests',
    severity: 'error',
    from: { path: '^packages/', pathNot: '\\.test\\.ts$' },
    to: { path: '^(examples|stories|test)/' },
  },
  {
    name: 'no-cycles',
    comment: 'a cycle of modules has no order of loading to rely on; imports of types alone are let through',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'strangers-use-names',
    comment: 'examples use packages by name, the way a stranger would',
    severity: 'error',
    from: { path: '^examples/' },
    to: { path: '^packages/', dependencyTypes: ['local'] },
  },
  {
    name: 'no-node-in-browsers',
    comment: 'what a browser loads has no Node modules',
    severity: 'error',
    from: { path: '^packages/(core|places|client|elements|embed)/src/', pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'leaf-without-context',
    comment: 'a leaf takes properties and fires events; it works with the data of any page',
    severity: 'error',
    from: { path: '^packages/elements/src/leaf/', pathNot: TESTS },
    to: { path: 'node_modules/@lit/context/' },
  },
  {
    name: 'headless-store',
    comment: 'the store knows no DOM and no Lit',
    severity: 'error',
    from: { path: '^packages/elements/src/store/', pathNot: TESTS },
    to: { path: 'node_modules/(lit|lit-html|lit-element|@lit)/' },
  },
  {
    name: 'define-apart',
    comment:
      'only define files register elements, so only they may import one another; what is loaded when it is needed is no side effect',
    severity: 'error',
    from: { path: '^packages/elements/src/', pathNot: `${TESTS}|\\.define\\.ts$|^packages/elements/src/define\\.ts$` },
    to: { path: '\\.define\\.ts$|^packages/elements/src/define\\.ts$', dynamic: false },
  },
  {
    name: 'no-imports-of-tests',
    comment: 'what a test file offers belongs in a module of its own',
    severity: 'error',
    from: { pathNot: '\\.(test|spec)\\.ts$' },
    to: { path: '\\.(test|spec)\\.ts$' },
  },
  {
    name: 'resolvable',
    comment: 'every import leads somewhere',
    severity: 'error',
    from: {},
    // `/// <reference types="node" />` is no import.
    to: { couldNotResolve: true, pathNot: '^node$' },
  },
  {
    name: 'declared',
    comment: "what a package ships is in that package's own dependencies",
    severity: 'error',
    from: { path: '^packages/[^/]+/src/', pathNot: TESTS },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only', 'npm-peer'] },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|storybook-static|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@nongsan/source', 'browser', 'import', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
