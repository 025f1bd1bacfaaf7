// Writes llms.txt and llms-full.txt: what a language model needs in order to write a page with these elements. The server
// answers with them; a test tells when they are out of date.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from '../lib/places.mjs';
import { main } from '../lib/stop.mjs';
import { declarationsOf, makeManifest } from './manifest.mjs';
import { apiText, eventsText, themingText } from './markdown.mjs';

const FOLDER = `${root}/packages/server/llms`;

const HEAD = `# Nông Sản

> Web components with which any page sells the produce of Vietnamese farm households: store, OCOP product card, traceability
> badge with QR code, cart and checkout. One script tag; no framework, no iframe, no build step; works under a strict CSP.

## Put it on a page

\`\`\`html
<script type="module" src="https://api.example.vn/sdk/nongsan.js"></script>
<nongsan-portal id="tn" api="https://api.example.vn" key="pk_your_site_key">
  <nongsan-product-card product="che-dinh-tan-cuong">
    <a href="https://portal.example.vn/p/che-dinh-tan-cuong">Chè đinh Tân Cương</a>
  </nongsan-product-card>
</nongsan-portal>
<nongsan-cart-button portal="tn"></nongsan-cart-button>
\`\`\`

## Rules that are easy to get wrong

- \`nongsan-portal\` needs \`api\` and \`key\` (a publishable \`pk_…\`, never \`sk_…\`), or \`src\` (static files), or the property \`source\`.
- What stands inside a tag is shown until the element is ready, when it fails, and to readers without script: put a link there.
- Elements outside the portal find it alone on the page; with several portals name it: \`portal="id"\`.
- JSON never goes into an attribute: products, stores and lots are given by property (\`element.data = product\`).
- Boolean attributes are false unless present: \`without-store\`. Money is an integer of minor units: \`amount="245000"\`.
- Wishes are cancelable events: \`preventDefault()\` on \`nongsan-cart-add\` for a cart of your own. Facts come once, after the server agreed.
- In React and Vue \`key\` is the framework's own: set \`siteKey\`. React has wrappers in \`@nongsan/react\`.
- A badge never says "genuine": it says what is stated, by whom, and when it was checked.
- No inline style or script is needed. Theme with \`--nongsan-…\` custom properties and \`::part(…)\`.
`;

const shortLine = ({ tagName, summary, attributes }) => {
  const own = attributes.map(({ name }) => name).filter((name) => name !== 'portal');
  return `- \`<${tagName}>\`: ${summary}${own.length > 0 ? ` Attributes: ${own.join(', ')}.` : ''}`;
};

const full = (each) => {
  const more = { Events: eventsText(each), Theming: themingText(each) };
  const parts = Object.entries(more).map(([title, text]) => `### ${title}\n\n${text.replaceAll('### ', '#### ')}`);
  return [`## <${each.tagName}>`, each.description, apiText(each), ...parts].filter((text) => text !== '').join('\n\n');
};

const doc = (file) => readFileSync(`${root}/packages/${file}`, 'utf8').replace(/^#/gm, '##').trim();

/** @returns file name → text */
export function llmsFiles(manifest = makeManifest()) {
  const elements = declarationsOf(manifest);
  const docs = globSync('elements/docs/*.md', { cwd: `${root}/packages` }).sort();
  const list = `## Elements\n\n${elements.map(shortLine).join('\n')}\n`;
  const more = `## More\n\n- [Everything about each element](/llms-full.txt)\n- [The API, OpenAPI 3.1](/openapi.json)\n- [The API for readers](/docs)\n`;
  const everything = [HEAD, ...elements.map(full), ...docs.map((file) => doc(file.replaceAll('\\', '/')))];
  return { 'llms.txt': [HEAD, list, more].join('\n'), 'llms-full.txt': `${everything.join('\n\n')}\n` };
}

export const writtenLlms = () =>
  Object.fromEntries(['llms.txt', 'llms-full.txt'].map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]));

function writeAll() {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(llmsFiles())) writeFileSync(`${FOLDER}/${name}`, text);
}

if (import.meta.main) await main(writeAll);
