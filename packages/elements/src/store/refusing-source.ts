import { uniformSource, type SourceError, type StorefrontSource } from '@nongsan/core';

/** A source that refuses every question with the error made for it. */
export const refusingSource = (error: (method: string) => SourceError): StorefrontSource =>
  uniformSource((method) => Promise.reject(error(method)));
