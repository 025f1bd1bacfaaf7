export { apiErrorTexts as problemTexts } from '@nongsan/core';
