import { SourceError } from '@nongsan/core';

/** The server broke the contract: whose answer, where in it, and how. */
export const malformed = (where: string, fault: string): SourceError =>
  new SourceError('malformed-answer', `${where}: ${fault}. Compare the answer with the server's /openapi.json.`);
