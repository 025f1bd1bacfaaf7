'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import { NongsanOrder as Element, type NongsanOpenLinkEvent } from '@nongsan/elements';
import '@nongsan/elements/connected/order';
import React from 'react';

/** Shows an order to the holder of its link: what to pay and until when, the way of each part and how long it is promised fresh. */
export const NongsanOrder = createComponent({
  react: React,
  tagName: 'nongsan-order',
  elementClass: Element,
  events: {
    /** A call, or the banking application; `preventDefault()` to open it yourself. */
    onNongsanOpenLink: 'nongsan-open-link' as EventName<NongsanOpenLinkEvent>,
  },
});
