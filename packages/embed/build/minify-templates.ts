import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/**
 * A run of white space becomes one space and never nothing: a template's first space may stand between two words.
 * Empty attributes stay, because `alt=""` says something.
 */
const html = { conservativeCollapse: true, removeEmptyAttributes: false, minifyJS: false };

/** Shortens what stands in html`` and css`` templates; the bundler's minifier leaves text alone. */
export function minifyTemplates(): Plugin {
  return {
    name: 'nongsan-minify-templates',
    enforce: 'post',
    async transform(code, id) {
      if (!/(?:html|css|svg)`/.test(code) || id.includes('node_modules')) return undefined;
      const result = await minifyHTMLLiterals(code, { fileName: id, html });
      return result === null ? undefined : { code: result.code, map: result.map ?? null };
    },
  };
}
