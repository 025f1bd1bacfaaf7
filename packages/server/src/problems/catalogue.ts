export { errorTexts as problemTexts } from '@nongsan/core';
