export { errorPage, errorPages, errorPageSchema, type ErrorPage } from './page.ts';
export { faultsOf, jsonPointer } from './faults.ts';
export { faultSchema, problemSchema, type Fault, type Problem } from './problem.ts';
export { errorRegistry, isErrorCode, type ErrorCode } from './registry.ts';
export { SourceError, type SourceErrorOptions } from './source-error.ts';
export { errorTexts, type ErrorText } from './texts.ts';
