import { globSync } from 'node:fs';
import { build } from 'vite';

/** Where the parts are served that several tests share. */
const PARTS = '__parts__';

/**
 * What no test changes and all need, in one part. The rest is cut by the bundler, so that a test that imports one element
 * registers that one.
 */
const libraries = { name: 'libraries', test: /node_modules|packages\/(?:core|places)\// };

/** @returns {Promise<Map<string, string>>} code by address */
async function bundle(root, patterns) {
  const tests = globSync(patterns, { cwd: root });
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    root,
    mode: 'development',
    // The development build of React is the one that warns.
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { conditions: ['@nongsan/source', 'development', 'browser', 'module'] },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(tests.map((test) => [test, `${root}${test}`])),
        // Modules of the runner's own server.
        external: /^\/__web-/,
        // No part lies in a test: whoever loads it would run that test, too.
        experimental: { chunkOptimization: false },
        output: {
          entryFileNames: '[name]',
          chunkFileNames: `${PARTS}/[name]-[hash].js`,
          codeSplitting: { groups: [libraries] },
        },
      },
    },
  });
  const inside = output.filter(({ imports = [], dynamicImports = [] }) =>
    [...imports, ...dynamicImports].some((file) => file.endsWith('.test.ts')),
  );
  if (inside.length > 0)
    throw new Error(`Parts that lie in a test: ${inside.map(({ fileName }) => fileName).join(', ')}`);
  return new Map(output.map(({ fileName, code }) => [`/${fileName}`, code]));
}

/**
 * Serves each test in a few files instead of the hundreds of modules that it is made of: asking for them was, in Firefox,
 * half of a short test file's time. All are bundled once, on the first request, in two seconds.
 *
 * @param {string} root folder of the repository, with a slash at its end
 * @param {string[]} patterns which tests there are, from the root
 */
export function bundlePlugin(root, patterns) {
  let bundled;
  return {
    name: 'nongsan-bundle',
    resolveMimeType: ({ path }) => (path.endsWith('.test.ts') ? 'js' : undefined),
    async serve({ path }) {
      if (!path.endsWith('.test.ts') && !path.startsWith(`/${PARTS}/`)) return undefined;
      bundled ??= bundle(root, patterns);
      const body = (await bundled).get(path);
      if (body === undefined) return undefined;
      // The name of a part changes with what is in it.
      return path.endsWith('.test.ts')
        ? { body, type: 'js' }
        : { body, type: 'js', headers: { 'cache-control': 'max-age=3600' } };
    },
  };
}
