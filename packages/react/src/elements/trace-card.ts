'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent } from '@lit/react';
import { NongsanTraceCard as Element } from '@nongsan/elements';
import '@nongsan/elements/leaf/trace-card';
import React from 'react';

/** States everything that is known of a lot: verdict, who states it and when it was checked, facts, growing areas, QR code, and what the check of its signature has shown. */
export const NongsanTraceCard = createComponent({
  react: React,
  tagName: 'nongsan-trace-card',
  elementClass: Element,
});
