'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import { NongsanTraceScanner as Element, type NongsanTraceOpenEvent } from '@nongsan/elements';
import '@nongsan/elements/connected/trace-scanner';
import React from 'react';

/** Reads a code with the camera, or from a picture, and says whose it is and whether what it says was signed. */
export const NongsanTraceScanner = createComponent({
  react: React,
  tagName: 'nongsan-trace-scanner',
  elementClass: Element,
  events: {
    /** A person follows the link to the page of a lot; `preventDefault()` to show it yourself. */
    onNongsanTraceOpen: 'nongsan-trace-open' as EventName<NongsanTraceOpenEvent>,
  },
});
