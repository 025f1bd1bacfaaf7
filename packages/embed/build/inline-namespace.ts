import type { Plugin } from 'vite';

/** The bundler's helper for "all exports of a module", where a file needs no other of its helpers. */
const helperImport = /import\{n as (\w+)\}from"\.\/rolldown-runtime-[\w-]+\.js";/;

const helperOf = (name: string): string =>
  `function ${name}(e){let n={};for(let t in e)Object.defineProperty(n,t,{get:e[t],enumerable:!0});return n}`;

/**
 * Writes that helper into each file that needs it, instead of a file of its own that every other would wait for: one
 * request less on the way to a product or a cart, and less to wait for one after the other. As a function it may stand at
 * the end, so that the source map stays right.
 */
export function inlineNamespace(): Plugin {
  return {
    name: 'nongsan-inline-namespace',
    generateBundle(_options, bundle) {
      const runtime = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.name === 'rolldown-runtime' && !/\bas n\b/.test(file.code),
      );
      if (runtime !== undefined)
        this.error('The bundler names its helpers otherwise: look at build/inline-namespace.ts');
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const [statement, name] = helperImport.exec(file.code) ?? [];
        if (statement === undefined || name === undefined) continue;
        file.code = withHelper(file.code.replace(statement, ' '.repeat(statement.length)), helperOf(name));
      }
    },
  };
}

function withHelper(code: string, helper: string): string {
  const end = code.lastIndexOf('\n//# sourceMappingURL');
  return end === -1 ? `${code.trimEnd()}${helper}\n` : `${code.slice(0, end)}${helper}${code.slice(end)}`;
}
