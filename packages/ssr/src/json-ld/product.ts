import { chooseText, type Availability, type Product } from '@nongsan/core';
import { DigitalLinkError, parseDigitalLink } from '@nongsan/core/gs1';
import type { Product as ProductLd } from 'schema-dts';
import { isKnown } from './known.ts';
import { ocopCertification, ocopName } from './ocop.ts';
import { offer } from './offer.ts';
import { photos } from './pictures.ts';

export interface ProductFacts {
  readonly locale: string;
  /** Calendar day in Viet Nam that a recognition is judged by. */
  readonly today: string;
  /** Stock by variant, as far as it is known. */
  readonly availability: (variant: string) => Availability | undefined;
}

/**
 * A product as search engines read it. Nothing is in it that the portal does not know: no rating, no stock that was not
 * asked for, no field that was made up for demonstration.
 */
export function productJsonLd(product: Product, { availability, locale, today }: ProductFacts): ProductLd {
  const { description, lot, ocop, pictures, summary, url, variants } = product;
  const words = isKnown(product, 'description') ? (description ?? summary) : summary;
  const images = isKnown(product, 'pictures') ? photos(pictures) : [];
  const link = lot && isKnown(product, 'lot', 'gtin') ? digitalLink(lot.link) : undefined;
  return {
    '@type': 'Product',
    '@id': url,
    name: chooseText(product.name, locale).text,
    url,
    ...(words !== undefined && { description: chooseText(words, locale).text }),
    ...(images.length > 0 && { image: images }),
    ...(ocop !== undefined && { award: ocopName(ocop), hasCertification: ocopCertification(ocop, today) }),
    ...(link !== undefined && { hasGS1DigitalLink: link }),
    ...(isKnown(product, 'price', 'variants') && {
      offers: variants.map((variant) => offer(product, variant, availability(variant.id), locale)),
    }),
  };
}

/** A lot's link where it is a GS1 Digital Link; lots of households without GTIN have one of another kind. */
function digitalLink(link: string): string | undefined {
  try {
    parseDigitalLink(link);
    return link;
  } catch (error) {
    if (error instanceof DigitalLinkError) return undefined;
    throw error;
  }
}
