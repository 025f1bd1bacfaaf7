import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { syntax, MODULE_STATE, NO_SLEEPS, PURE, REGISTERING, TYPESCRIPT, UNSAFE_HTML } from './eslint-syntax.js';

const TESTS = ['**/*.test.ts', '**/*.spec.ts', '**/testing/**/*.ts'];
const CONFIGS = ['**/*.config.ts', '**/.storybook/*.ts'];
const ELEMENTS = ['packages/elements/src/**/*.ts', 'stories/**/*.ts'];
const CORE = ['packages/core/src/**/*.ts', 'packages/places/src/**/*.ts'];

const NODE_GLOBALS = Object.fromEntries(
  [
    ...['process', 'console', 'Buffer', 'URL', 'fetch', 'Headers', 'Request', 'Response', 'AbortController'],
    ...['AbortSignal', 'performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'TextDecoder'],
  ].map((name) => [name, 'readonly']),
);

const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60 }],
};

const house = {
  ...sizes,
  eqeqeq: 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-param-reassign': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'no-console': 'error',
  // Prices and units are held together by no-break spaces.
  'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
};

const typescript = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  // Digits and folded letters are spread one by one on purpose.
  '@typescript-eslint/no-misused-spread': 'off',
  // An abort's reason and a foreign source's rejection are passed on as they are.
  '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true, allowThrowingAny: true }],
  '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true, allowThrowingAny: true }],
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // Pages call this SDK from JavaScript: a check that the types make needless can be needed.
  '@typescript-eslint/no-unnecessary-condition': 'off',
  // A second copy of the SDK on the page has classes of its own, told by their name.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-generated-empty-object-type': 'off',
  // A condition of the language: the names of shapes are interfaces or types as they read best.
  '@typescript-eslint/consistent-type-definitions': 'off',
  // `_name` says that a parameter is there for its place.
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  'no-restricted-syntax': syntax(TYPESCRIPT, UNSAFE_HTML, MODULE_STATE, REGISTERING),
};

const pure = {
  'no-restricted-globals': [
    'error',
    ...['fetch', 'document', 'window', 'navigator', 'localStorage', 'sessionStorage', 'setTimeout', 'setInterval'].map(
      (name) => ({ name, message: 'The domain is pure: take what comes from outside as a parameter.' }),
    ),
  ],
  'no-restricted-syntax': syntax(TYPESCRIPT, UNSAFE_HTML, MODULE_STATE, REGISTERING, PURE),
};

const tests = {
  // A stand-in answers at once where the port's method answers later.
  '@typescript-eslint/require-await': 'off',
  'max-lines-per-function': 'off',
  // Assertions of chai end in a property.
  '@typescript-eslint/no-unused-expressions': 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
  'no-restricted-syntax': syntax(TYPESCRIPT, UNSAFE_HTML, NO_SLEEPS),
};

export default tseslint.config(
  {
    ignores: [
      ...['**/dist/', '**/node_modules/', '**/coverage/', '**/storybook-static/', '**/playwright-report/'],
      ...['**/test-results/', '.cache/', '.nongsan/', '**/.nongsan/'],
      // A stranger's project: what it names is there once it is installed.
      '.tools/packed/project/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { ...js.configs.recommended, files: ['**/*.{js,mjs,cjs,ts}'] },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: NODE_GLOBALS },
    rules: { ...house, 'no-console': 'off' },
  },
  // Scripts of example pages.
  {
    files: ['examples/*/*.js'],
    languageOptions: { globals: { document: 'readonly', window: 'readonly' } },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { module: 'writable' } } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: { ...house, ...typescript },
  },
  {
    files: ELEMENTS,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    rules: {
      // Lit calls the listeners of a template with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Developers are warned in the console of the page they work on; nothing else is written there.
      'no-console': ['error', { allow: ['warn'] }],
      'wc/guard-super-call': 'off',
    },
  },
  { files: CORE, ignores: TESTS, rules: pure },
  {
    files: [
      ...['packages/*/src/**/*.define.ts', 'packages/elements/src/internal/define-element.ts'],
      'packages/embed/src/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': syntax(TYPESCRIPT, UNSAFE_HTML, MODULE_STATE) },
  },
  { files: ['packages/embed/src/**/*.ts'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  {
    files: ['packages/server/src/cli/**/*.ts', 'packages/*/bench/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: TESTS, rules: tests },
  // Storybook's format is a default export.
  { files: ['stories/**/*.ts'], rules: { 'no-restricted-syntax': syntax(TYPESCRIPT.slice(1), UNSAFE_HTML) } },
  {
    files: CONFIGS,
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': syntax(TYPESCRIPT.slice(1)) },
  },
);
