import { readFileSync } from 'node:fs';
import { root } from './places.mjs';

/** The script behind a package's command, to be run by Node itself: that needs no shell, on any system. */
export function bin(packageName, command = packageName, from = root) {
  const folder = `${from}/node_modules/${packageName}`;
  const { bin: bins } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return `${folder}/${typeof bins === 'string' ? bins : bins[command]}`;
}
