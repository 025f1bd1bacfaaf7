import { build } from 'vite';

const PREFIX = '/__react__/';

/** What tests import → the member of the bundle that it is. */
const MODULES = { react: 'react', 'react-dom/client': 'client', 'react-dom/server': 'server' };

async function bundle(entry) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // The development build is the one that warns.
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'bundle' } },
  });
  return result[0].output[0].code;
}

/**
 * Serves React to the tests of packages/react: one copy, bundled on first request.
 *
 * @param {string} folder packages/react
 */
export function reactPlugin(folder) {
  let pair;
  return {
    name: 'nongsan-react',
    resolveImport({ source }) {
      return source in MODULES ? `${PREFIX}${source}.js` : undefined;
    },
    async serve(context) {
      if (!context.path.startsWith(PREFIX)) return undefined;
      const name = context.path.slice(PREFIX.length).replace(/\.js$/, '');
      if (name in MODULES)
        return { body: `export { ${MODULES[name]} as default } from '${PREFIX}pair.js';`, type: 'js' };
      pair ??= bundle(`${folder}/testing/react-pair.js`);
      return { body: await pair, type: 'js' };
    },
  };
}
