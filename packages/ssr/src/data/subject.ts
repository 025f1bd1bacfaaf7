import { lotKey, type Catalog, type SnapshotCollection } from '@nongsan/elements/rendering';

/** What a tag is about: without it there is nothing to render. */
export interface Subject {
  readonly collection: Extract<SnapshotCollection, 'products' | 'stores' | 'lots'>;
  readonly reference: string;
}

type Read = (attribute: string) => string;

/** Tags that a server can render from a portal's data, with what they are about. */
const subjects: Readonly<Record<string, (read: Read) => Subject | undefined>> = {
  'nongsan-product-card': (read) => ({ collection: 'products', reference: read('product') }),
  'nongsan-product': (read) => ({ collection: 'products', reference: read('product') }),
  'nongsan-store': (read) => ({ collection: 'stores', reference: read('store') }),
  'nongsan-contact': (read) => ({ collection: 'stores', reference: read('store') }),
  'nongsan-trace-badge': (read) => {
    const lot = read('lot');
    const gtin = read('gtin');
    // A printed code alone needs no portal.
    if (lot === '' && read('growing-area') !== '') return undefined;
    return { collection: 'lots', reference: gtin === '' || lot === '' ? lot : lotKey({ gtin, lot }) };
  },
  'nongsan-cart-button': () => undefined,
};

/** Leaves that a page fills by attributes, with the one that they show nothing without. */
const leaves: Readonly<Record<string, string>> = {
  'nongsan-price': 'amount',
  'nongsan-ocop-stars': 'stars',
  'nongsan-qr': 'value',
  'nongsan-quantity': 'value',
};

export const isLeaf = (name: string): boolean => Object.hasOwn(leaves, name);

/**
 * Whether a server knows what a tag shows. A cart, a checkout and an order are one person's own; what a script hands to
 * a leaf by a property is in no page.
 */
export const canRender = (name: string, attributes: ReadonlyMap<string, string>): boolean =>
  Object.hasOwn(subjects, name) || (isLeaf(name) && Boolean(attributes.get(leaves[name] ?? '')));

/** `undefined`: it needs nothing to be read first. */
export function subjectOf(name: string, attributes: ReadonlyMap<string, string>): Subject | undefined {
  return subjects[name]?.((attribute) => attributes.get(attribute) ?? '');
}

/** Whether a tag can be rendered with what has been read by now. */
export const isThere = (catalog: Catalog, subject: Subject | undefined): boolean =>
  subject === undefined || catalog[subject.collection].get(subject.reference).state === 'ready';
