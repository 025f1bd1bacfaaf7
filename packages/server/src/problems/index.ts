export { problemTexts } from './catalogue.ts';
export { problemDocument, problemResponse, problemType } from './document.ts';
export { faultsOf } from './faults.ts';
export { ProblemError } from './problem-error.ts';
export { textFaults } from './text-faults.ts';
export { toProblem } from './to-problem.ts';
