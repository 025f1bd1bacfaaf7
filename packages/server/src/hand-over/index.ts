export { makeLink } from './make-link.ts';
export { takeHandOver } from './take.ts';
export { findTarget, setTarget } from './targets.ts';
