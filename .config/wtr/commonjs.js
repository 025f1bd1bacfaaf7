import { createRequire } from 'node:module';
import { build } from 'vite';

/** CommonJS modules that elements import; a browser cannot load them as they are published. */
const COMMONJS = ['qrcode/lib/core/qrcode.js', 'jsqr'];
const PREFIX = '/__commonjs__/';

async function bundle(entry) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'bundle' } },
  });
  return result[0].output[0].code;
}

/**
 * Serves each module of the list as one ES module, bundled on first request.
 * Everything else that elements depend on is published as ES modules and is served file by file.
 *
 * @param {string} folder the package whose dependencies these are
 */
export function commonjsPlugin(folder) {
  const { resolve } = createRequire(`${folder}/package.json`);
  const bundles = new Map();
  return {
    name: 'nongsan-commonjs',
    resolveImport({ source }) {
      return COMMONJS.includes(source) ? `${PREFIX}${source}` : undefined;
    },
    async serve(context) {
      const specifier = COMMONJS.find((name) => context.path === `${PREFIX}${name}`);
      if (specifier === undefined) return undefined;
      if (!bundles.has(specifier)) bundles.set(specifier, bundle(resolve(specifier)));
      return { body: await bundles.get(specifier), type: 'js' };
    },
  };
}
