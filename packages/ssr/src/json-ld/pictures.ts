import type { Picture } from '@nongsan/core';
import type { ImageObject } from 'schema-dts';

/** Photos alone: an illustration never passes for one. */
export const photos = (pictures: readonly Picture[]): readonly ImageObject[] =>
  pictures
    .filter(({ kind }) => kind === 'photo')
    .map(({ url, width, height }) => ({
      '@type': 'ImageObject',
      contentUrl: url,
      width: { '@type': 'QuantitativeValue', value: width, unitCode: 'E37' },
      height: { '@type': 'QuantitativeValue', value: height, unitCode: 'E37' },
    }));
