export { toUnaccentedAscii } from './ascii.ts';
export { foldText } from './fold.ts';
export { stripControls } from './strip-controls.ts';
