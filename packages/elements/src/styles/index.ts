export { baseStyles } from './base.styles.ts';
export { buttonStyles } from './button.styles.ts';
export { emptyStyles } from './empty.styles.ts';
export { fieldStyles } from './field.styles.ts';
export { stateStyles } from './state.styles.ts';
export { traceStatusStyles } from './trace-status.styles.ts';
