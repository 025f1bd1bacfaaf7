import type { SecretKey } from '@nongsan/core';
import type { ProblemError } from '../problems/index.ts';
import type { SiteContext } from '../repository/index.ts';

/** What middleware hands on to routes. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** Set for every request under /v1 but those for servers. */
    site: SiteContext;
    /** Set for requests that came with a secret key. */
    secretKey: SecretKey | undefined;
    /** The problem that the request ended with, for the log. */
    failure: ProblemError | undefined;
  };
}
