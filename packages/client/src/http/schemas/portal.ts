export { portalSchema as schema } from '@nongsan/core';
