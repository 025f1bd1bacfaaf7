import { createMiddleware } from 'hono/factory';
import { ProblemError } from '../problems/index.ts';

/**
 * Answers `unavailable` when a request takes too long. What it started in the database has time limits of its own
 * and ends on its own; a write that did happen is answered by its Idempotency-Key.
 */
export function deadline(milliseconds: number) {
  return createMiddleware(async (_, next) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const detail = `This took longer than ${milliseconds} ms.`;
        reject(new ProblemError('unavailable', detail, { headers: { 'retry-after': '2' } }));
      }, milliseconds);
    });
    try {
      await Promise.race([next(), late]);
    } finally {
      clearTimeout(timer);
    }
  });
}
