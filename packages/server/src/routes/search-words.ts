export { searchWords } from '@nongsan/core/text';
