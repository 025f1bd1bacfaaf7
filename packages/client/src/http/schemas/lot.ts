export { lotSchema as schema } from '@nongsan/core';
