import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A page of the documentation whose code is run as it stands there. */
export interface Recipe {
  /** Its code blocks of a language, in order. */
  all(language: string): readonly string[];
  /** The only block of a language. */
  the(language: string): string;
}

/** The server and the site's key of a test, in place of those that a reader puts their own for. */
export interface Home {
  readonly origin: string;
  readonly key?: string;
}

const docs = fileURLToPath(new URL('../../stories/docs/', import.meta.url));
const block = /^```(\w+)\n([\s\S]*?)^```$/gm;

/** @param path of the page below stories/docs, without its ending */
export function recipe(path: string, { origin, key = 'pk_demo_thainguyen' }: Home): Recipe {
  const page = readFileSync(`${docs}${path}.mdx`, 'utf8');
  const blocks = [...page.matchAll(block)].map(([, language = '', code = '']) => ({
    language,
    code: code
      .replaceAll(/https?:\/\/(?:api\.[\w.]*example(?:\.vn)?|localhost:4310)/g, origin)
      .replaceAll('pk_your_site_key', key),
  }));
  const all = (language: string) => blocks.filter((one) => one.language === language).map(({ code }) => code);
  return {
    all,
    the(language) {
      const [code, ...others] = all(language);
      if (code === undefined || others.length > 0) throw new Error(`${path}.mdx has not one block of ${language}`);
      return code;
    },
  };
}
