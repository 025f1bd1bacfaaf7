export { cartSchema as schema } from '@nongsan/core';
