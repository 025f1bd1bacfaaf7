'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent } from '@lit/react';
import { NongsanPrice as Element } from '@nongsan/elements';
import '@nongsan/elements/leaf/price';
import React from 'react';

/** Shows an amount of money the reader's way, as one unbreakable thing. */
export const NongsanPrice = createComponent({
  react: React,
  tagName: 'nongsan-price',
  elementClass: Element,
});
