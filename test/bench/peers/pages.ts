import { goods, hosts } from './goods.ts';

/** The same page around each card: nothing but what the maker recommends for one product and a cart. */
const page = (head: string, body: string): string => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Bench</title><link rel="icon" href="data:,">
${head}</head><body><main><h1>Bench</h1>
${body}
</main></body></html>`;

/** Our card and cart button: README of @nongsan/embed. */
const ours = page(
  `<script type="module" src="${hosts.ours}/sdk/nongsan.js"></script>`,
  `<nongsan-portal api="${hosts.ours}" key="pk_demo_thainguyen" locale="vi">
<nongsan-cart-button></nongsan-cart-button>
<nongsan-product-card product="${goods.slug}"></nongsan-product-card></nongsan-portal>`,
);

/** The code that Shopify's admin hands out, with the library from the shop's own host. Its cart comes with the card. */
const buyButton = page(
  '',
  `<div id="product"></div><script>(function () {
var script = document.createElement('script'); script.async = true; script.src = '/buybutton.min.js';
document.head.appendChild(script); script.onload = function () {
var client = ShopifyBuy.buildClient({ domain: '${new URL(hosts.shopify).host}', storefrontAccessToken: 'bench' });
var ui = ShopifyBuy.UI.init(client);
ui.createComponent('product', { id: '1', node: document.getElementById('product'), moneyFormat: '{{amount_no_decimals}} ₫', options: {} });
}; })();</script>`,
);

/** Commerce Layer's: name and picture are the page's own text, prices, stock, button and count are elements. */
const dropIn = page(
  `<link rel="stylesheet" href="/drop-in/drop-in.css"><script>window.commercelayerConfig = { clientId: 'bench', scope: 'market:code:vn' }</script>
<script type="module" src="/drop-in/drop-in.esm.js"></script>`,
  `<cl-cart-count></cl-cart-count><article><img src="${goods.picture.path}" width="${goods.picture.width}" height="${goods.picture.height}" alt="">
<h2>${goods.name}</h2><p>${goods.seller}</p><cl-price code="${goods.slug}"><cl-price-amount type="price"></cl-price-amount></cl-price>
<cl-availability code="${goods.slug}"><cl-availability-status type="available">Còn hàng</cl-availability-status></cl-availability>
<cl-add-to-cart code="${goods.slug}" quantity="1">Thêm vào giỏ</cl-add-to-cart></article>`,
);

export const pages: Readonly<Record<string, string>> = {
  '/ours.html': ours,
  '/buy-button.html': buyButton,
  '/drop-in.html': dropIn,
};
