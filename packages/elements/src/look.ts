/** The visual language, for a page's own elements that are to look like these: docs/look.md says what each is. */
export * as icons from './internal/icons/paths.ts';
export { icon } from './internal/icons/index.ts';
export { emptyBasket } from './internal/illustrations.ts';
export { baseStyles, buttonStyles, emptyStyles, fieldStyles, stateStyles } from './styles/index.ts';
