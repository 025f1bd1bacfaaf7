'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent } from '@lit/react';
import { NongsanQr as Element } from '@nongsan/elements';
import '@nongsan/elements/leaf/qr';
import React from 'react';

/** Draws a text as a QR symbol: one SVG path, crisp at any size, dark on white in every colour scheme. */
export const NongsanQr = createComponent({
  react: React,
  tagName: 'nongsan-qr',
  elementClass: Element,
});
