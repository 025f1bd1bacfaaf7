import type { Queries } from '../database/index.ts';
import { putGrant, putLabel } from '../repository/index.ts';
import { sampleId } from './identifiers.ts';
import { productId } from './product-records.ts';
import { SampleError } from './sample-error.ts';
import type { SamplePortal, SampleProduct, SampleStore } from './schema.ts';

const labelId = (portal: string, key: string): string => sampleId('label', portal, key);

/** No source says who owns or carries a label, so each is marked as sample. */
export async function putPortalLabels(queries: Queries, portal: SamplePortal): Promise<void> {
  for (const { key, name, kind, owner } of portal.labels ?? []) {
    await putLabel(queries, sampleId('portal', portal.slug), {
      id: labelId(portal.slug, key),
      name,
      kind,
      owner,
      sample: true,
    });
  }
}

export async function putProductLabels(
  queries: Queries,
  portal: SamplePortal,
  store: SampleStore,
  product: SampleProduct,
): Promise<void> {
  for (const { key, grantedOn } of product.labels ?? []) {
    if (portal.labels?.some((label) => label.key === key) !== true) {
      throw new SampleError(store.slug, `the portal has no label "${key}"`);
    }
    await putGrant(queries, {
      id: sampleId('grant', portal.slug, product.slug, key),
      portal: sampleId('portal', portal.slug),
      store: sampleId('store', portal.slug, store.slug),
      label: labelId(portal.slug, key),
      product: productId(portal.slug, product),
      grantedOn,
      sample: true,
    });
  }
}
