'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import { NongsanTrace as Element, type NongsanOpenLinkEvent } from '@nongsan/elements';
import '@nongsan/elements/connected/trace';
import React from 'react';

/** Tells a lot's whole trace: a recall before everything, the people and where to buy this very lot, verdict and signature, the place on a map, its way from the field, what the law asks for. */
export const NongsanTrace = createComponent({
  react: React,
  tagName: 'nongsan-trace',
  elementClass: Element,
  events: {
    /** A call to the number that a recall names; `preventDefault()` to open it yourself. */
    onNongsanOpenLink: 'nongsan-open-link' as EventName<NongsanOpenLinkEvent>,
  },
});
