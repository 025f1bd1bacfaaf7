export { makeLink, type LinkInput } from './make-link.ts';
export { readRefs } from './ref.ts';
export { takeHandOver, type TakeInput } from './take.ts';
export { findTarget, setTarget, type SiteTarget } from './targets.ts';
