import { expect, it } from 'vitest';
import { minifyTemplates } from './minify-templates.ts';

type Transform = (code: string, id: string) => Promise<{ readonly code: string } | undefined>;

const shortened = async (code: string): Promise<string> =>
  (await (minifyTemplates().transform as Transform)(code, '/a.ts'))?.code ?? code;

it('shapes of a picture stay beside each other, in a template of SVG as in one of HTML', async () => {
  const shapes = '<ellipse rx="38" /><path d="M0 0" /><rect width="3" />';
  for (const code of [`html\`<svg>${shapes}</svg>\``, `svg\`${shapes}\``]) {
    const written = await shortened(code);
    expect(written.match(/<(?:ellipse|path|rect)\b[^>]*(?:\/>|><\/)/g), written).toHaveLength(3);
  }
});

it('white space becomes one space, and never nothing', async () => {
  expect(await shortened('html`<p>\n    one  ${two}\n  </p>`')).toBe('html`<p> one ${two} </p>`');
});
