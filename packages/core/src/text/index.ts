export { toUnaccentedAscii } from './ascii.ts';
export { foldText } from './fold.ts';
export { searchWords } from './search-words.ts';
export { stripControls } from './strip-controls.ts';
export { stripTexts } from './strip-texts.ts';
