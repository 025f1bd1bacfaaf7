import type { ProblemError } from '../problems/index.ts';
import type { SiteContext } from '../repository/index.ts';

/** What middleware hands on to routes. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** Set for every request under /v1. */
    site: SiteContext;
    /** The problem that the request ended with, for the log. */
    failure: ProblemError | undefined;
  };
}
