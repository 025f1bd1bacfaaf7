export { cursorSchema, decodeCursor, encodeCursor, type ListName, type Position } from './cursor.ts';
export { CursorError, cursorFaults, type CursorFault } from './cursor-error.ts';
