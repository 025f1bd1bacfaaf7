// Rendered on a server: the tag and what stands inside, for whichever React is installed.
import assert from 'node:assert/strict';
import { NongsanPortal, NongsanProductCard } from '@nongsan/react';
import { NongsanPrice } from '@nongsan/react/price';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';

const link = h('a', { href: '/p/che-dinh' }, 'Chè đinh');
const html = renderToString(h(NongsanPortal, { id: 'tn' }, h(NongsanProductCard, { product: 'che-dinh' }, link)));
assert.match(html, /^<nongsan-portal id="tn"><nongsan-product-card><a href="\/p\/che-dinh">Chè đinh<\/a>/);
assert.match(renderToString(h(NongsanPrice, { amount: 1000 })), /^<nongsan-price><\/nongsan-price>$/);
