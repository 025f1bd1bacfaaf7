// What editors and documentation tools read, at the addresses that package.json names.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const own = require('@nongsan/elements/package.json');
const manifest = require('@nongsan/elements/custom-elements.json');
const tags = manifest.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName)).sort();
assert.ok(tags.includes('nongsan-product-card'));
assert.equal(require(`@nongsan/elements/${own.customElements.replace('dist/', '')}`), manifest);
const html = require('@nongsan/elements/editor/vscode.html-custom-data.json');
assert.deepEqual(html.tags.map(({ name }) => name).sort(), tags);
const webTypes = require('@nongsan/elements/editor/web-types.json');
assert.deepEqual(webTypes.contributions.html.elements.map(({ name }) => name).sort(), tags);
for (const { path } of manifest.modules) assert.ok(require.resolve(`../node_modules/@nongsan/elements/${path}`));
