import type { StoreSummary } from '@nongsan/core';
import type { LocalBusiness } from 'schema-dts';

/** The people behind a product, by the address of their page. */
export const seller = ({ name, url }: StoreSummary): LocalBusiness => ({
  '@type': 'LocalBusiness',
  '@id': url,
  name,
  url,
});
