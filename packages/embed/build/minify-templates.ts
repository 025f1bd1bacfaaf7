import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/** Shortens what stands in html`` and css`` templates; the bundler's minifier leaves text alone. */
export function minifyTemplates(): Plugin {
  return {
    name: 'nongsan-minify-templates',
    enforce: 'post',
    async transform(code, id) {
      if (!/(?:html|css|svg)`/.test(code) || id.includes('node_modules')) return undefined;
      const result = await minifyHTMLLiterals(code, { fileName: id });
      return result === null ? undefined : { code: result.code, map: result.map ?? null };
    },
  };
}
