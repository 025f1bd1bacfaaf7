import { createHttpSource } from '@nongsan/client';
import '@nongsan/elements/define';

const portal = document.querySelector('nongsan-portal');
if (portal !== null) portal.source = createHttpSource({ api: import.meta.env.NONGSAN_API, key: 'pk_demo_thainguyen' });
