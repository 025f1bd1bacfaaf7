import { createHttpSource } from '@nongsan/client';
import { NongsanPortal, NongsanProductCard } from '@nongsan/react';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const source = createHttpSource({ api: import.meta.env.NONGSAN_API, key: 'pk_demo_thainguyen' });
const card = createElement(NongsanProductCard, { product: 'che-dinh-tan-cuong' });
const page = createElement(StrictMode, undefined, createElement(NongsanPortal, { source }, card));
createRoot(document.querySelector('#root')!).render(page);
