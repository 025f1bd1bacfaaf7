'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent } from '@lit/react';
import { NongsanBrandLabels as Element } from '@nongsan/elements';
import '@nongsan/elements/leaf/brand-labels';
import React from 'react';

/** Tells which shared names a household or product may carry: geographical indications, collective and certification marks, each with its kind, number, who granted it and since when. */
export const NongsanBrandLabels = createComponent({
  react: React,
  tagName: 'nongsan-brand-labels',
  elementClass: Element,
});
