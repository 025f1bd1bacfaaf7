import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { closedAttributes } from '../../packages/elements/src/internal/closed-attributes.ts';
import { root } from '../lib/places.mjs';
import { describedProperties, usedProperties } from './custom-properties.mjs';
import { declarationsOf, eventClass, makeManifest } from './manifest.mjs';
import { ELEMENTS, elementFiles, reach, textOf } from './modules.mjs';
import { errorFiles, writtenErrors } from './error-pages.mjs';
import { llmsFiles, writtenLlms } from './llms.mjs';
import { reactWrappers, writtenWrappers } from './react.mjs';

const manifest = makeManifest();
const elements = declarationsOf(manifest);
const files = elementFiles();
const require = createRequire(import.meta.url);

/** Between the portal and the elements, and of no use to a page. */
const internalEvents = new Set(['nongsan-portal-request', 'nongsan-portals-change']);

const names = (list) => list.map(({ name }) => name).sort();
const own = (tag) => reach(files.get(tag).source).map(textOf);
const matches = (texts, pattern) => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name))),
];

/** Events that an element's own modules dispatch, by name. */
function dispatched(tag) {
  const classes = matches(own(tag), /new (Nongsan\w+Event)\(/g);
  return Object.values(eventNames).filter((name) => classes.includes(eventClass(name)) && !internalEvents.has(name));
}

const eventNames = Object.fromEntries(
  globSync('src/events/*-event.ts', { cwd: ELEMENTS }).map((file) => {
    const text = readFileSync(`${ELEMENTS}/${file}`, 'utf8');
    const [, type] = /static readonly type = '([^']+)'/.exec(text);
    return [/export class (\w+)/.exec(text)[1], type];
  }),
);

/** Elements that stand inside an element, at any depth: their events bubble out of it. */
function inside(tag, seen = new Set()) {
  const tags = matches(own(tag), /<(nongsan-[a-z-]+)[\s>]/g).filter((each) => files.has(each) && !seen.has(each));
  for (const each of tags) seen.add(each);
  return new Set(tags.flatMap((each) => [each, ...inside(each, seen)]));
}

describe('custom-elements.json', () => {
  it('is valid by its schema', () => {
    const schema = JSON.parse(readFileSync(require.resolve('custom-elements-manifest/schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('holds every element that the package registers, and the classes are those of its entry', () => {
    const registered = matches([textOf(`${ELEMENTS}/src/define.ts`)], /\/([a-z-]+)\.define\.ts'/g);
    expect(names(elements.map(({ tagName }) => ({ name: tagName })))).toEqual(
      registered.map((each) => `nongsan-${each}`).sort(),
    );
    const entry = textOf(`${ELEMENTS}/src/index.ts`);
    expect(elements.filter(({ name }) => !entry.includes(`{ ${name} }`)).map(({ name }) => name)).toEqual([]);
  });

  it('holds nothing private', () => {
    const members = elements.flatMap((each) =>
      each.members.map(({ name, privacy }) => `${each.tagName} ${privacy ?? ''}${name}`),
    );
    expect(members.filter((each) => /#|private|protected/.test(each))).toEqual([]);
  });

  it('says of everything what it is for', () => {
    const silent = elements.flatMap((each) =>
      ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'].flatMap((kind) =>
        each[kind].filter(({ description }) => !description).map(({ name }) => `${each.tagName} ${kind} ${name}`),
      ),
    );
    expect(silent).toEqual([]);
    expect(elements.filter(({ summary }) => summary.length < 30 || summary.length > 200)).toEqual([]);
  });

  it('gives every attribute and every field a type', () => {
    const untyped = elements.flatMap(({ tagName, attributes, members }) =>
      [...attributes, ...members.filter(({ kind }) => kind === 'field')]
        .filter(({ type }) => !type?.text)
        .map(({ name }) => `${tagName} ${name}`),
    );
    expect(untyped).toEqual([]);
  });

  it('describes each public custom property once, and each that is described is read', () => {
    expect([...describedProperties().keys()].sort()).toEqual([...usedProperties()].sort());
  });

  it('knows where each module is published', () => {
    const sources = manifest.modules.map(
      ({ path }) => `${ELEMENTS}/${path.replace('dist/', 'src/').replace('.js', '.ts')}`,
    );
    expect(sources.filter((file) => globSync(file).length === 0)).toEqual([]);
    const { customElements, exports, 'web-types': webTypes } = require(`${ELEMENTS}/package.json`);
    expect(exports['./custom-elements.json']).toBe(`./${customElements}`);
    expect(webTypes).toBe('dist/editor/web-types.json');
  });
});

describe.each(elements)('the manifest of <$tagName>', ({ tagName, events, cssParts, slots, attributes, members }) => {
  it('has the parts that its templates have', () => {
    const parts = matches(own(tagName), /\spart="([a-z-]+)"/g);
    expect(names(cssParts)).toEqual(parts.sort());
  });

  it('has the slots that its templates have', () => {
    const shown = own(tagName).flatMap((text) =>
      [...text.matchAll(/<slot(?: name="([a-z-]+)")?/g)].map(([, name]) => name ?? ''),
    );
    // The portal renders nothing: its content is the page's own.
    const expected = tagName === 'nongsan-portal' ? [''] : [...new Set(shown)].sort();
    expect(names(slots)).toEqual(expected);
  });

  it('has the events that its sources dispatch, and those that bubble out of what stands inside', () => {
    const documented = names(events);
    expect(documented).toEqual(expect.arrayContaining(dispatched(tagName)));
    const within = tagName === 'nongsan-portal' ? [...files.keys()] : [...inside(tagName)];
    const possible = new Set([tagName, ...within].flatMap(dispatched));
    expect(documented.filter((name) => !possible.has(name))).toEqual([]);
  });

  it('has every property that can be set, and the attribute of each that has one', () => {
    const source = textOf(files.get(tagName).source);
    const properties = [...source.matchAll(/@property\(([^\n]*)\)\s+(?:override )?(\w+)/g)];
    const fields = names(members.filter(({ kind }) => kind === 'field'));
    expect(fields).toEqual(expect.arrayContaining(properties.map(([, , name]) => name)));
    const withAttribute = properties.filter(([, options]) => !options.includes('attribute: false'));
    expect(attributes.map(({ fieldName }) => fieldName).sort()).toEqual(withAttribute.map(([, , name]) => name).sort());
  });
});

describe('@nongsan/react', () => {
  it('has the wrappers that the manifest asks for (`node .tools/manifest/react.mjs` writes them)', async () => {
    expect(Object.fromEntries(writtenWrappers())).toEqual(Object.fromEntries(await reactWrappers(manifest)));
  });
});

describe('Storybook', () => {
  it('has a page for each error code (`node --conditions=@nongsan/source .tools/manifest/error-pages.mjs` writes them)', async () => {
    expect(writtenErrors()).toEqual(await errorFiles());
  });
});

describe('closed attributes', () => {
  it('are those that developers are told of', () => {
    const closed = elements.flatMap(({ tagName, attributes }) =>
      attributes
        .filter(({ type }) => /^'[^']*'( \| '[^']*')*$/.test(type?.text ?? ''))
        .map(({ name, type }) => [`${tagName} ${name}`, type.text.replaceAll("'", '').split(' | ').sort()]),
    );
    const told = Object.entries(closedAttributes).flatMap(([tag, words]) =>
      Object.entries(words).map(([name, allowed]) => [`${tag} ${name}`, [...allowed].sort()]),
    );
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(closed));
  });
});

describe('llms.txt', () => {
  it('says what the manifest and the docs say (`node .tools/manifest/llms.mjs` writes it)', () => {
    expect(writtenLlms()).toEqual(llmsFiles(manifest));
  });
});

describe('the sources', () => {
  it('have an event map that names every event', () => {
    const map = readFileSync(`${root}/packages/elements/src/events/index.ts`, 'utf8');
    const missing = Object.entries(eventNames).filter(([name, type]) => !map.includes(`'${type}': ${name};`));
    expect(missing).toEqual([]);
  });
});
