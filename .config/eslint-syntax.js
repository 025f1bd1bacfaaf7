// Habits of the house that a selector can tell: each list is for `no-restricted-syntax`.

export const syntax = (...lists) => ['error', ...lists.flat()];

/** The first is the default export, which Storybook and configuration files need. */
export const TYPESCRIPT = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that one word finds every use.' },
  { selector: 'TSEnumDeclaration', message: 'Allowed values are an `as const` array.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'A module is the namespace.' },
  { selector: 'TSParameterProperty', message: 'Declare the field: only erasable syntax runs in Node.' },
  {
    // A decorator cannot stand before `#name`.
    selector: ':matches(PropertyDefinition, MethodDefinition)[accessibility="private"]:not(:has(> Decorator))',
    message: 'Private is `#name`.',
  },
  {
    selector: 'CallExpression[callee.name="parseFloat"]',
    message: 'Money is an integer; quantities are decimal strings.',
  },
  {
    selector: 'CallExpression[callee.object.name="Number"][callee.property.name="parseFloat"]',
    message: 'Money is an integer; quantities are decimal strings.',
  },
];

export const UNSAFE_HTML = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'The page and the data are hostile: text is rendered as text.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
    message: 'Text is rendered as text.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeCSS|unsafeStatic|styleMap)$/]',
    message: 'Not under the strict policy: text is rendered as text, styles are classes and adopted sheets.',
  },
];

export const MODULE_STATE = [
  {
    selector: ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
    message: 'Two portals on one page must work: state lives in an object that somebody owns.',
  },
];

export const REGISTERING = [
  {
    selector: 'CallExpression[callee.object.name="customElements"][callee.property.name="define"]',
    message: 'Only a *.define.ts file registers.',
  },
  { selector: 'Decorator[expression.callee.name="customElement"]', message: 'Only a *.define.ts file registers.' },
];

export const PURE = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The clock is a parameter.' },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'The clock is a parameter.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Chance is a parameter.',
  },
];

export const NO_SLEEPS = [
  {
    selector: 'CallExpression[callee.name="aTimeout"], CallExpression[callee.property.name="waitForTimeout"]',
    message: 'Wait for what is to happen, not for time to pass.',
  },
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(skip|only|todo|fixme|skipIf|runIf)$/]',
    message: 'Every test runs.',
  },
];
