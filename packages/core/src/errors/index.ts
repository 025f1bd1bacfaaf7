export { apiErrorRegistry, isApiErrorCode, type AdminErrorCode, type ApiErrorCode } from './admin-registry.ts';
export { apiErrorTexts } from './api-texts.ts';
export { errorPage, errorPages, errorPageSchema, type ErrorPage } from './page.ts';
export { faultsOf, jsonPointer } from './faults.ts';
export { faultSchema, problemSchema, type Fault, type Problem } from './problem.ts';
export { errorRegistry, isErrorCode, type ErrorCode } from './registry.ts';
export { SourceError, type SourceErrorOptions } from './source-error.ts';
export { type ErrorText } from './texts.ts';
