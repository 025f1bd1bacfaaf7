/** What a page's code is made of. */
export interface Snippet {
  /** Where the script is, and the hash that the browser holds it to; without it, the script of the portal's own host. */
  readonly script: string;
  readonly integrity: string | undefined;
  readonly api: string;
  readonly key: string;
  /** The product that is shown as an example; without one, the portal is empty. */
  readonly product: { readonly slug: string; readonly name: string; readonly url: string } | undefined;
}

/** HTML to paste: the script, the portal, and a card with the link that readers without script follow. */
export function snippetText({ script, integrity, api, key, product }: Snippet): string {
  const pinned = integrity === undefined ? '' : ` integrity="${text(integrity)}" crossorigin="anonymous"`;
  const card = product && [
    `  <nongsan-product-card product="${text(product.slug)}">`,
    `    <a href="${text(product.url)}">${text(product.name)}</a>`,
    '  </nongsan-product-card>',
  ];
  return [
    `<script type="module" src="${text(script)}"${pinned}></script>`,
    `<nongsan-portal api="${text(api)}" key="${text(key)}">`,
    ...(card ?? []),
    '</nongsan-portal>',
  ].join('\n');
}

/** As it may stand in HTML, also between quotation marks. */
const text = (value: string): string => value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What the page's security officer has to allow, and nothing more. */
export function policyText(script: string, api: string): string {
  const folder = script.slice(0, script.lastIndexOf('/') + 1);
  const { origin } = new URL(api);
  return [
    `script-src ${folder}`,
    `connect-src ${origin}`,
    `img-src ${origin}`,
    "trusted-types lit-html nongsan 'allow-duplicates'",
  ].join('; ');
}
