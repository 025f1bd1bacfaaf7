export { errorTexts as problemTexts, type ErrorText as ProblemText } from '@nongsan/core';
