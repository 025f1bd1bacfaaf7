import type { Plugin } from 'vite';

/**
 * A name that a module does not have reads as `undefined` in the bundle. In code that is left out in the end nobody
 * minds; anywhere else it would fail at the buyer, so it fails here. (The bundler tells of it when all is written.)
 */
export function refuseUndefinedImports(): Plugin {
  let used: ReadonlySet<string> = new Set();
  return {
    name: 'nongsan-undefined-imports',
    generateBundle(_options, bundle) {
      used = new Set(Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])));
    },
    onLog(_level, { code, id = '', message }) {
      if (code === 'IMPORT_IS_UNDEFINED' && used.has(id)) this.error(message);
      return code !== 'IMPORT_IS_UNDEFINED';
    },
  };
}
