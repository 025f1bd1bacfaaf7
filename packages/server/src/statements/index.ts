export { statementCsv } from './csv.ts';
export { statementPdf } from './pdf.ts';
export { readStatement } from './read-statement.ts';
export type { Statement, StatementEntry, StatementLine } from './statement.ts';
export type { StatementLocale } from './words.ts';
