import type { Plugin } from 'vite';
import { elementPages } from '../../.tools/manifest/storybook.mjs';

const NAME = 'virtual:nongsan-elements';

/** What the manifest says of each element, for the documentation pages; made when the first one asks. */
export function manifest(): Plugin {
  return {
    name: 'nongsan-manifest',
    resolveId: (source) => (source === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export const elements = ${JSON.stringify(elementPages())};` : undefined),
  };
}
