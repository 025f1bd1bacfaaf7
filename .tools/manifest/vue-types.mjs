// Types for Vue templates: the elements as global components with props and events.
import { declarationsOf } from './manifest.mjs';

const comment = (text, indent) => `${indent}/** ${text.replaceAll('*/', '*\\/')} */`;
const settable = ({ kind, readonly }) => kind === 'field' && !readonly;

const onEvent = (name) => `on${name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}`;

function propsOf({ name, attributes, members }) {
  const attributeOf = new Map(attributes.map((each) => [each.fieldName, each.name]));
  return members.filter(settable).flatMap((member) => {
    const type = `${name}['${member.name}']`;
    const doc = comment(member.description, '    ');
    const attribute = attributeOf.get(member.name);
    const other = attribute === undefined || attribute === member.name ? [] : [attribute];
    // A template writes attributes; Vue hyphenates, which leads from `checkoutHref` to `checkout-href` by itself.
    const isHyphenation = (each) => each === member.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    // `key` is Vue's own: a template sets the property `siteKey`.
    const names = [member.name, ...other.filter((each) => !isHyphenation(each) && each !== 'key')];
    return names.flatMap((each) => [doc, `    ${each}?: ${type};`]);
  });
}

function eventsOf({ events }) {
  return events.flatMap(({ name, type, description }) => [
    comment(description, '    '),
    `    ${onEvent(name)}?: (event: ${type.text}) => void;`,
  ]);
}

function component(declaration) {
  const { name, tagName, summary } = declaration;
  return [
    comment(summary, '    '),
    `    '${tagName}': VueElement<${name}, {`,
    ...[...propsOf(declaration), ...eventsOf(declaration)].map((line) => `  ${line}`),
    '    }>;',
  ];
}

export function vueTypes(manifest) {
  const elements = declarationsOf(manifest);
  const events = new Set(elements.flatMap((each) => each.events.map(({ type }) => type.text)));
  const names = [...elements.map(({ name }) => name), ...events].sort();
  return `${[
    '// Made from custom-elements.json.',
    "import type { HTMLAttributes, PublicProps } from 'vue';",
    `import type {\n${names.map((name) => `  ${name},`).join('\n')}\n} from '@nongsan/elements';`,
    '',
    '/** An element as a Vue template sees it. */',
    'type VueElement<Type, Props> = new () => Type & { $props: HTMLAttributes & PublicProps & Props };',
    '',
    "declare module 'vue' {",
    '  interface GlobalComponents {',
    ...elements.flatMap(component),
    '  }',
    '}',
  ].join('\n')}\n`;
}
