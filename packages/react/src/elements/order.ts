'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import { NongsanOrder as Element, type NongsanOpenLinkEvent } from '@nongsan/elements';
import '@nongsan/elements/connected/order';
import React from 'react';

/** Shows one order to the holder of its link: what to pay and until when, how far each household's part is and how long its freshness is promised, what was ordered; takes it back while that is allowed, orders it again, finds a lost link. */
export const NongsanOrder = createComponent({
  react: React,
  tagName: 'nongsan-order',
  elementClass: Element,
  events: {
    /** A call, or the banking application; `preventDefault()` to open it yourself. */
    onNongsanOpenLink: 'nongsan-open-link' as EventName<NongsanOpenLinkEvent>,
  },
});
