export { CaptureRefusedError } from './capture-refused-error.ts';
export { captureDocument, type Captured } from './capture.ts';
export { documentOf } from './context.ts';
export { requireDocument } from './require-document.ts';
export { ownHosts } from './own-hosts.ts';
export { byPosition, findTouching, isTold, type TouchingEvent } from './read.ts';
