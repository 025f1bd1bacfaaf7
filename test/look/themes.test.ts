import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { themes } from '../../stories/support/globals.ts';
import { allDeclarations, declarationsIn } from './style-sheets.ts';

const ELEMENTS = `${import.meta.dirname}/../../packages/elements/`;
const read = (path: string): string => readFileSync(path, 'utf8');

const files: readonly string[] = globSync(`${ELEMENTS}themes/*.css`);
const look = read(`${ELEMENTS}docs/look.md`);
const sheets = await allDeclarations();

/** Tag → the parts that its class doc names and its folder's templates have. */
const partsOf = new Map<string, ReadonlySet<string>>(
  globSync(`${ELEMENTS}src/{leaf,connected}/*/*.ts`)
    .map((file) => read(file))
    .flatMap((source) => {
      const tag = /@element (\S+)/.exec(source)?.[1];
      const parts = [...source.matchAll(/@csspart (\S+)/g)].map(([, part = '']) => part);
      return tag === undefined ? [] : [[tag, new Set(parts)] as const];
    }),
);

describe.each(files.map((file) => [basename(file, '.css'), file]))('the theme %s', (name, file) => {
  const css = read(file);
  const rules = declarationsIn(name, css);

  it('is offered by the toolbar', () => {
    expect(themes).toContain(name);
  });

  it('touches nothing outside the boxes that carry its name', () => {
    const outside = rules.filter(({ selector }) => !selector.startsWith(`.nongsan-${name}`));
    expect(outside).toEqual([]);
  });

  it('sets public properties on its box, and everything else on parts', () => {
    const others = rules.filter(
      ({ property, selector }) => !property.startsWith('--nongsan-') && !/::part\([a-z-]+\)$/.test(selector),
    );
    expect(others).toEqual([]);
  });

  it('sets only properties that an element reads and look.md explains', () => {
    for (const { property } of rules.filter((rule) => rule.property.startsWith('--'))) {
      const isRead = sheets.some(({ value }) => new RegExp(`var\\(${property}[,)]`).test(value));
      expect(isRead, `${property} is read`).toBe(true);
      expect(look, `${property} is explained`).toContain(`\`${property}\``);
    }
  });

  it('reaches only parts that the elements document', () => {
    const reached = rules.flatMap(({ selector }) => {
      const part = /::part\(([a-z-]+)\)$/.exec(selector)?.[1];
      return part === undefined ? [] : [...selector.matchAll(/nongsan-[a-z-]+/g)].map(([tag]) => ({ tag, part }));
    });
    const inside = reached.filter(({ tag }) => partsOf.has(tag));
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.filter(({ tag, part }) => !partsOf.get(tag)?.has(part))).toEqual([]);
  });

  it('loads nothing', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/);
  });
});

describe('look.md', () => {
  it('explains every public property that an element reads', () => {
    const read = new Set(sheets.flatMap(({ value }) => value.match(/--nongsan-[a-z-]+/g) ?? []));
    expect(read.size).toBeGreaterThan(15);
    expect([...read].filter((property) => !look.includes(`\`${property}\``))).toEqual([]);
  });

  it('names every theme', () => {
    for (const name of files.map((file) => basename(file, '.css'))) expect(look).toContain(`\`${name}\``);
  });

  it('names tests that exist', () => {
    for (const [, path = ''] of look.matchAll(/`(test\/[\w./-]+\.ts)`/g)) {
      expect(globSync(`${ELEMENTS}../../${path}`), path).toHaveLength(1);
    }
  });
});
