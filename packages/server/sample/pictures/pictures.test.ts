import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = new URL('./', import.meta.url);
const SHAPES = ['svg', 'title', 'g', 'path', 'circle', 'ellipse', 'rect'] as const;
const ATTRIBUTES = (
  'xmlns width height viewBox d x y cx cy r rx ry transform ' +
  'fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray'
).split(' ');
/** One tag, or the text up to the next tag. Anything else (comments, entities, CDATA, bare `<`) does not match. */
const TOKEN = /<(?<close>\/?)(?<name>[a-zA-Z]+)(?<attributes>(?: [\w:-]+="[^"<&]*")*)(?<empty>\/?)>|(?<text>[^<>&]+)/y;

interface Markup {
  readonly names: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly title: string;
}

function readAttributes(element: string, list: string): [string, string][] {
  const pairs = [...list.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [
    name,
    value,
  ]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice in <${element}>`);
  return pairs;
}

/** Reads the small part of XML that the pictures may use; throws where a file leaves it or a tag is not closed. */
function read(svg: string): Markup {
  const open: string[] = [];
  const names: string[] = [];
  const attributes: [string, string][] = [];
  let title = '';
  TOKEN.lastIndex = 0;
  for (let at = 0; at < svg.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(svg)?.groups;
    if (!found) throw new Error(`not plain markup at ${at}: ${svg.slice(at, at + 40)}`);
    const { close, name, attributes: list = '', empty, text } = found;
    if (text !== undefined) {
      if (open.at(-1) === 'title') title += text;
      else if (text.trim() !== '') throw new Error(`text outside the title: ${text.trim()}`);
    } else if (name !== undefined && close) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
    } else if (name !== undefined) {
      names.push(name);
      attributes.push(...readAttributes(name, list));
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
  return { names, attributes, title };
}

interface Palette {
  readonly common: readonly string[];
  readonly families: readonly { readonly tones: readonly string[]; readonly pictures: readonly string[] }[];
}

function readPalette(readme: string): Palette {
  const colours = (line: string): string[] => line.match(/#[0-9a-f]{6}/g) ?? [];
  const lines = readme.split('\n');
  return {
    common: colours(lines.find((line) => line.startsWith('Paper is')) ?? ''),
    families: lines
      .filter((line) => line.startsWith('|') && colours(line).length > 0)
      .map((line) => ({ tones: colours(line), pictures: (line.split('|')[5] ?? '').trim().split(', ') })),
  };
}

const text = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const pictures = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.svg'))
  .map((name) => name.slice(0, -'.svg'.length));
const palette = readPalette(text('README.md'));

test('the README names paper, ink and three tones a family', () => {
  expect(palette.common).toHaveLength(2);
  expect(palette.families.map(({ tones }) => tones.length)).toEqual(palette.families.map(() => 3));
});

test('every picture belongs to exactly one family, and every listed picture exists', () => {
  expect(palette.families.flatMap((family) => family.pictures).sort()).toEqual([...pictures].sort());
});

/** The only style: a light sheet glares on a dark page. */
const dim = '<style>@media (prefers-color-scheme:dark){svg{filter:brightness(.8)}}</style>\n';

describe.each(pictures)('%s', (picture) => {
  const whole = text(`${picture}.svg`);
  const svg = whole.replace(dim, '');
  const wide = picture.startsWith('household-');

  test('is well-formed and made of plain shapes', () => {
    const { names, attributes } = read(svg);
    expect(names[0]).toBe('svg');
    expect(names.filter((name) => !SHAPES.some((shape) => shape === name))).toEqual([]);
    expect(attributes.map(([name]) => name).filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
    expect(attributes.filter(([, value]) => /url\(|javascript:/i.test(value))).toEqual([]);
  });

  test('has its size, an opaque paper ground and a title that calls it an illustration', () => {
    const width = wide ? 1280 : 640;
    expect(svg).toContain(`width="${width}" height="480" viewBox="0 0 ${width} 480"`);
    expect(svg).toContain(`</title>\n<path fill="${palette.common[0]}" d="M0 0h${width}v480H0z"/>`);
    expect(read(svg).title).toMatch(/^[A-Z].+ \(illustration\)$/);
  });

  test('is dimmed on a dark page, after its title and by nothing else', () => {
    expect(whole).toContain(`</title>\n${dim}<path`);
  });

  test('uses only the colours of its family', () => {
    const family = palette.families.find(({ pictures }) => pictures.includes(picture));
    const allowed = ['none', ...palette.common, ...(family?.tones ?? [])];
    const used = read(svg).attributes.filter(([name]) => name === 'fill' || name === 'stroke');
    expect(used.map(([, value]) => value).filter((value) => !allowed.includes(value))).toEqual([]);
  });

  test('is small enough for a weak network', () => {
    expect(Buffer.byteLength(whole)).toBeLessThan(wide ? 4500 : 3000);
  });
});

describe('the reader of pictures', () => {
  test.each([
    ['an element that is not closed', '<svg><g></svg>'],
    ['a comment', '<svg><!-- editor --></svg>'],
    ['an entity', '<svg><title>&lt;</title></svg>'],
    ['an attribute without quotes', '<svg width=640></svg>'],
    ['an attribute given twice', '<svg fill="none" fill="none"/>'],
    ['text outside the title', '<svg>tea</svg>'],
  ])('refuses %s', (_, svg) => {
    expect(() => read(svg)).toThrow();
  });

  test('reports scripts, handlers and references by name, so that the allowed lists catch them', () => {
    const { names, attributes } = read('<svg onload="x()"><script></script><g xlink:href="#a" style="x"/></svg>');
    expect(names).toContain('script');
    expect(attributes.map(([name]) => name)).toEqual(['onload', 'xlink:href', 'style']);
  });
});
