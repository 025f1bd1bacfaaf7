import { SourceError } from '@nongsan/core';

/** A part of this package that is loaded when it is needed; `network` when it does not come. */
export const load = <M>(module: Promise<M>): Promise<M> =>
  module.catch((cause: unknown) => {
    throw new SourceError(
      'network',
      'A part of the storefront did not load. Check the network and the scripts’ host.',
      {
        cause,
      },
    );
  });
