import type { Plugin } from 'vite';

/** The bundler's helpers in a file of their own, which every file that needs one would wait for. */
const runtime = /^chunks\/rolldown-runtime-[\w-]+\.js$/;
const runtimeImport = /import\{([^}]+)\}from"\.\/(?:chunks\/)?rolldown-runtime-[\w-]+\.js";/;

/** What tells a helper in the bundler's text, and what we write for it under the name that the file gives it. */
const helpers: readonly (readonly [sign: RegExp, write: (name: string) => string])[] = [
  // "All exports of a module": nothing else keeps the object that it is given, so that becomes it.
  [/Symbol\.toStringTag/, (name) => `function ${name}(e){for(let t in e)e.__defineGetter__(t,e[t]);return e}`],
  // A CommonJS module as an import: what it exports, under `default` too. No module of ours exports `__esModule`.
  [/__esModule/, (name) => `function ${name}(e){return{...e,default:e}}`],
  // A CommonJS module, run when it is first required.
  [/exports:\{\}/, (name) => `function ${name}(e,t){return()=>(t||e((t={exports:{}}).exports,t),t.exports)}`],
];

/**
 * Writes the bundler's helpers into each file that needs them, instead of a file of its own: one request less on the way
 * to a product, a cart or a QR, and less to wait for one after the other. As functions they may stand at the end, so that
 * the source map stays right.
 */
export function inlineHelpers(): Plugin {
  return {
    name: 'nongsan-inline-helpers',
    generateBundle(_options, bundle) {
      const file = Object.values(bundle).find(({ fileName }) => runtime.test(fileName));
      if (file?.type !== 'chunk') return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const [statement, names] = runtimeImport.exec(chunk.code) ?? [];
        if (statement === undefined || names === undefined) continue;
        const code = names.split(',').map((name) => helperFor(name, file.code));
        if (code.includes(undefined))
          this.error('The bundler names its helpers otherwise: look at build/inline-helpers.ts');
        chunk.code = withHelpers(chunk.code.replace(statement, ' '.repeat(statement.length)), code.join(''));
      }
      const left = Object.values(bundle).some(
        (other) => other !== file && other.type === 'chunk' && other.code.includes('/rolldown-runtime-'),
      );
      if (left) this.error('A file still waits for the bundler’s helpers: look at build/inline-helpers.ts');
      Reflect.deleteProperty(bundle, file.fileName);
    },
  };
}

/** `n as e`: what the runtime exports as `n`, as a function `e`. */
function helperFor(name: string, code: string): string | undefined {
  const [exported = '', local = exported] = name.split(' as ');
  const [, inside] = new RegExp(`([\\w$]+) as ${exported}\\b`).exec(code) ?? [];
  const [, text] = new RegExp(`[ ,]${inside}=(\\(.+?)(?=,[\\w$]+=\\(|;export)`).exec(code) ?? [];
  return helpers.find(([sign]) => text !== undefined && sign.test(text))?.[1](local);
}

function withHelpers(code: string, added: string): string {
  const end = code.lastIndexOf('\n//# sourceMappingURL');
  return end === -1 ? `${code.trimEnd()}${added}\n` : `${code.slice(0, end)}${added}${code.slice(end)}`;
}
