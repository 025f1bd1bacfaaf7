export { faultsOf, jsonPointer } from '@nongsan/core';
