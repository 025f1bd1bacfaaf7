import { chooseText, type Store } from '@nongsan/core';
import type { DayOfWeek, LocalBusiness, OpeningHoursSpecification } from 'schema-dts';
import { isKnown } from './known.ts';
import { photos } from './pictures.ts';

const days = {
  monday: 'https://schema.org/Monday',
  tuesday: 'https://schema.org/Tuesday',
  wednesday: 'https://schema.org/Wednesday',
  thursday: 'https://schema.org/Thursday',
  friday: 'https://schema.org/Friday',
  saturday: 'https://schema.org/Saturday',
  sunday: 'https://schema.org/Sunday',
} as const satisfies Record<string, DayOfWeek>;

/** A household, cooperative or company as search engines read it, without what was made up for demonstration. */
export function storeJsonLd(store: Store, locale: string): LocalBusiness {
  const { contact, hours, name, picture, story, url } = store;
  const images = picture && isKnown(store, 'picture') ? photos([picture]) : [];
  const reach = isKnown(store, 'contact') ? contact : {};
  return {
    '@type': 'LocalBusiness',
    '@id': url,
    name,
    url,
    ...(story !== undefined && isKnown(store, 'story') && { description: chooseText(story, locale).text }),
    ...(images.length > 0 && { image: images }),
    ...(reach.phone !== undefined && { telephone: reach.phone }),
    ...(reach.website !== undefined && { sameAs: reach.website }),
    ...(isKnown(store, 'place') && { address: address(store, reach.address) }),
    ...(hours !== undefined && isKnown(store, 'hours') && { openingHoursSpecification: weekly(hours) }),
  };
}

const address = ({ place }: Store, street: string | undefined) =>
  ({
    '@type': 'PostalAddress',
    ...(street !== undefined && { streetAddress: street }),
    addressLocality: place.commune,
    addressRegion: place.province,
    addressCountry: 'VN',
  }) as const;

function weekly({ weekly }: NonNullable<Store['hours']>): readonly OpeningHoursSpecification[] {
  return Object.entries(days).flatMap(([day, dayOfWeek]) =>
    (weekly[day as keyof typeof days] ?? []).map(
      ({ opens, closes }) =>
        ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek,
          opens,
          // A time of day has no 24:00.
          closes: closes === '24:00' ? '23:59' : closes,
        }) as const,
    ),
  );
}
