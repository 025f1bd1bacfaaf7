export { placedOrderSchema as schema } from '@nongsan/core';
