import { listKey } from '../store/index.ts';

/** Cards a page: rows of two, three and four come out even. */
const limit = 12;

/** A page of what a store sells, as a key of the catalogue's lists. */
export const shelfKey = (store: string, cursor?: string): string =>
  listKey({ store, limit, ...(cursor !== undefined && { cursor }) });
