'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent } from '@lit/react';
import { NongsanTraceLabel as Element } from '@nongsan/elements';
import '@nongsan/elements/leaf/trace-label';
import React from 'react';

/** A label for paper: QR in millimetres with its human-readable code under it, product, household, lot and dates, who states it and when it was checked. */
export const NongsanTraceLabel = createComponent({
  react: React,
  tagName: 'nongsan-trace-label',
  elementClass: Element,
});
