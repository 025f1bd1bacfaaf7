import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
export const cache = `${root}/.cache/verify`;

/** The Node 24 that the project brings (npm package `node`); undefined before the first install. */
export function installedNode() {
  return [`${root}/node_modules/node/bin/node`, `${root}/node_modules/node/bin/node.exe`].find(existsSync);
}

export function node24() {
  return installedNode() ?? process.execPath;
}
