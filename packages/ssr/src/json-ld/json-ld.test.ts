import { describe, expect, it } from 'vitest';
import { renderPage } from '../page/render-page.ts';
import { now, store, tea } from '../testing/goods.ts';
import { jsonOf } from '../testing/read-page.ts';
import { portalOf } from '../testing/source.ts';
import { productJsonLd } from './product.ts';
import { storeJsonLd } from './store.ts';

const facts = { locale: 'vi', today: '2026-11-22', availability: () => undefined };

const pageOf = (content: string) =>
  `<!doctype html><html lang="vi"><body><nongsan-portal>${content}</nongsan-portal></body></html>`;

describe('JSON-LD, read back out of the page', () => {
  it('says of a product what the portal knows, and no more', async () => {
    const tags = '<nongsan-product product="che-dinh"></nongsan-product>';
    const { html } = await renderPage(pageOf(tags), { now, sourceOf: () => portalOf() });
    const [graph] = jsonOf(html, 'application/ld+json');
    expect(graph).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Product',
          '@id': tea.url,
          name: tea.name.vi,
          url: tea.url,
          description: tea.summary?.vi,
          image: [
            {
              '@type': 'ImageObject',
              contentUrl: 'https://portal.example/tea.jpg',
              width: { '@type': 'QuantitativeValue', value: 1200, unitCode: 'E37' },
              height: { '@type': 'QuantitativeValue', value: 900, unitCode: 'E37' },
            },
          ],
          award: 'OCOP 5 sao',
          hasCertification: {
            '@type': 'Certification',
            name: 'OCOP 5 sao',
            certificationRating: { '@type': 'Rating', ratingValue: 5, bestRating: 5 },
            issuedBy: { '@type': 'GovernmentOrganization', name: 'Bộ quản lý ngành nông nghiệp' },
            certificationIdentification: '123/QĐ-MẪU',
            datePublished: '2025-01-16',
            expires: '2028-01-16',
            certificationStatus: 'https://schema.org/CertificationActive',
          },
          hasGS1DigitalLink: tea.lot?.link,
          offers: [
            {
              '@type': 'Offer',
              name: 'Gói 200 g',
              url: tea.url,
              price: '245000',
              priceCurrency: 'VND',
              priceSpecification: {
                '@type': 'PriceSpecification',
                price: '245000',
                priceCurrency: 'VND',
                valueAddedTaxIncluded: true,
              },
              gtin: '9521234543213',
              availability: 'https://schema.org/LimitedAvailability',
              seller: { '@type': 'LocalBusiness', '@id': store.url, name: store.name, url: store.url },
            },
          ],
        },
      ],
    });
  });

  it('says who a store is, where, and when it is open', async () => {
    const tags = '<nongsan-store store="hao-dat"></nongsan-store>';
    const { html } = await renderPage(pageOf(tags), { now, sourceOf: () => portalOf() });
    const [graph] = jsonOf(html, 'application/ld+json') as [{ '@graph': unknown[] }];
    expect(graph['@graph']).toEqual([
      {
        '@type': 'LocalBusiness',
        '@id': store.url,
        name: store.name,
        url: store.url,
        description: store.story?.vi,
        telephone: '0912345678',
        sameAs: 'https://che.example/',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Xóm Hồng Thái 2',
          addressLocality: 'Xã Tân Cương',
          addressRegion: 'Thái Nguyên',
          addressCountry: 'VN',
        },
        openingHoursSpecification: [
          {
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: 'https://schema.org/Monday',
            opens: '07:30',
            closes: '17:00',
          },
          {
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: 'https://schema.org/Sunday',
            opens: '18:00',
            closes: '23:59',
          },
        ],
      },
    ]);
  });

  it('says each thing once, and nothing when told so', async () => {
    const tags = '<nongsan-product-card product="che-dinh"></nongsan-product-card>'.repeat(2);
    const options = { now, sourceOf: () => portalOf() };
    const [graph] = jsonOf((await renderPage(pageOf(tags), options)).html, 'application/ld+json');
    expect((graph as { '@graph': unknown[] })['@graph']).toHaveLength(1);
    const silent = await renderPage(pageOf(tags), { ...options, jsonLd: false });
    expect(jsonOf(silent.html, 'application/ld+json')).toEqual([]);
  });
});

describe('what was made up for demonstration', () => {
  it('is not told of a product: no price, no stock, no link, no picture', () => {
    const sampleFields = ['price', 'stock', 'variants', 'gtin', 'taxRate', 'pictures', 'description', 'lot'];
    expect(Object.keys(productJsonLd({ ...tea, sampleFields }, facts)).sort()).toEqual(
      ['@id', '@type', 'award', 'description', 'hasCertification', 'name', 'url'].sort(),
    );
  });

  it('is not told of a store: no phone, no picture, no place', () => {
    const ld = storeJsonLd({ ...store, sampleFields: ['contact', 'picture', 'place'] }, 'vi');
    expect(ld).not.toHaveProperty('telephone');
    expect(ld).not.toHaveProperty('address');
  });
});

describe('an OCOP rank', () => {
  it('that has lapsed is inactive, and one of unknown day says neither', () => {
    const lapsed = productJsonLd({ ...tea, ocop: { group: 'food', stars: 4, decidedOn: '2020-01-01' } }, facts);
    expect(lapsed).toMatchObject({
      hasCertification: { certificationStatus: 'https://schema.org/CertificationInactive' },
    });
    const unknown = productJsonLd({ ...tea, ocop: { group: 'food', stars: 4 } }, facts);
    expect(unknown).not.toHaveProperty('hasCertification.certificationStatus');
    expect(unknown).not.toHaveProperty('hasCertification.issuedBy');
  });
});

it('a link of a lot without GTIN is no GS1 Digital Link', () => {
  const lot = { ...tea.lot, link: 'https://portal.example/t/TC-2611A' } as NonNullable<typeof tea.lot>;
  expect(productJsonLd({ ...tea, lot }, facts)).not.toHaveProperty('hasGS1DigitalLink');
});

it('stock that nobody asked for is not told', () => {
  expect(productJsonLd(tea, facts)).not.toHaveProperty('offers.0.availability');
});
