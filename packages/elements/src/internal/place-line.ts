import type { Place } from '@nongsan/core';

/** Commune and province as one line; the province is dropped where the page has said it. */
export const placeLine = (place: Place): string => `${place.commune}, ${place.province}`;
