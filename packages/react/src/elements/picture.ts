'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent } from '@lit/react';
import { NongsanPicture as Element } from '@nongsan/elements';
import '@nongsan/elements/leaf/picture';
import React from 'react';

/** Shows a picture in a place that is kept for it, and a calm ground when it is missing or does not arrive. */
export const NongsanPicture = createComponent({
  react: React,
  tagName: 'nongsan-picture',
  elementClass: Element,
});
