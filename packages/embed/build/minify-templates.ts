import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/**
 * A run of white space becomes one space and never nothing: a template's first space may stand between two words.
 * Empty attributes stay, because `alt=""` says something.
 */
const html = { conservativeCollapse: true, removeEmptyAttributes: false, minifyJS: false };

/**
 * Shortens what stands in html`` and css`` templates; the bundler's minifier leaves text alone. Not in svg``: outside an
 * `<svg>` it takes shapes for HTML and leaves them open, so that each lies inside the one before and is not drawn.
 */
export function minifyTemplates(): Plugin {
  return {
    name: 'nongsan-minify-templates',
    enforce: 'post',
    async transform(code, id) {
      if (!/(?:html|css)`/.test(code) || id.includes('node_modules')) return undefined;
      const result = await minifyHTMLLiterals(code, { fileName: id, html, htmlTags: ['html'] });
      return result === null ? undefined : { code: result.code, map: result.map ?? null };
    },
  };
}
