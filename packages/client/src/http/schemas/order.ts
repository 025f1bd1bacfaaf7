export { orderSchema as schema } from '@nongsan/core';
