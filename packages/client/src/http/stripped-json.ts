import { stripControls } from '@nongsan/core/text';

/** The value of a JSON text without what spoils the layout of a text and its neighbours. */
export const strippedJson = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? stripControls(value) : value));
