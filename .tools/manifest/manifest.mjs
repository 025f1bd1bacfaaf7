// custom-elements.json of @nongsan/elements, made from the sources and what their comments say.
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { propertiesOf } from './custom-properties.mjs';
import { elementFiles, published, textOf } from './modules.mjs';
import { memberTypes } from './types.mjs';

function analyse(sources) {
  const modules = sources.map((file) => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true));
  return create({ modules, plugins: litPlugin() }).modules;
}

const joined = (text = '') => text.replace(/\s*\n\s*/g, ' ').trim();
const described = (list = []) => list.map((each) => ({ ...each, description: joined(each.description) }));
const firstSentence = (text) => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

/** `nongsan-cart-add` → `NongsanCartAddEvent`. */
export function eventClass(name) {
  return `${name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}Event`;
}

/** What a page may use: nothing private, and no switch of the framework. */
const isPublic = (member) =>
  !member.name.startsWith('#') && !member.static && (member.privacy === undefined || member.privacy === 'public');

function typedMember(member, types) {
  const known = types?.get(member.name);
  const description = joined(member.description);
  if (known === undefined) return { ...member, description };
  if (known.returns === undefined) return { ...member, type: { text: known.type }, description };
  const { name } = member;
  return { kind: 'method', name, description, parameters: known.parameters, return: { type: { text: known.returns } } };
}

function attribute(entry, types) {
  const type = types?.get(entry.fieldName)?.type;
  return { ...entry, description: joined(entry.description), ...(type === undefined ? {} : { type: { text: type } }) };
}

/** Of two entries of one event the analyser makes one itself; only what a comment says counts. */
function event({ name, description }) {
  return { name, type: { text: eventClass(name) }, description: joined(description) };
}

function element(declaration, tag, source, types) {
  const description = joined(declaration.description);
  const { name, superclass } = declaration;
  const known = types.get(name);
  return {
    kind: 'class',
    name,
    tagName: tag,
    customElement: true,
    summary: firstSentence(description),
    description,
    superclass,
    attributes: (declaration.attributes ?? []).map((each) => attribute(each, known)),
    members: (declaration.members ?? []).filter(isPublic).map((each) => typedMember(each, known)),
    events: (declaration.events ?? []).filter((each) => each.name && each.description).map(event),
    slots: described(declaration.slots),
    cssParts: described(declaration.cssParts),
    cssProperties: propertiesOf(source),
  };
}

function modulesOf(tag, { define, source }, found, types) {
  const module = found.find(({ path }) => path === source);
  const declaration = module?.declarations.find(({ kind, customElement }) => kind === 'class' && customElement);
  if (declaration === undefined) throw new Error(`${source} declares no element`);
  const reference = { name: declaration.name, module: published(source) };
  return [
    {
      kind: 'javascript-module',
      path: published(source),
      declarations: [element(declaration, tag, source, types)],
      exports: [{ kind: 'js', name: declaration.name, declaration: reference }],
    },
    {
      kind: 'javascript-module',
      path: published(define),
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: tag, declaration: reference }],
    },
  ];
}

/** @returns the manifest, schema 1.0.0: public elements and nothing else */
export function makeManifest() {
  const files = elementFiles();
  const found = analyse([...files.values()].map(({ source }) => source));
  const types = memberTypes();
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [...files].flatMap(([tag, each]) => modulesOf(tag, each, found, types)),
  };
}

/** The elements of a manifest, in its order. */
export function declarationsOf(manifest) {
  return manifest.modules.flatMap(({ declarations }) => declarations.filter(({ customElement }) => customElement));
}
