'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent } from '@lit/react';
import { NongsanOcopStars as Element } from '@nongsan/elements';
import '@nongsan/elements/leaf/ocop-stars';
import React from 'react';

/** Shows the OCOP rank of a recognised product, in words and stars, and says when it has lapsed. */
export const NongsanOcopStars = createComponent({
  react: React,
  tagName: 'nongsan-ocop-stars',
  elementClass: Element,
});
