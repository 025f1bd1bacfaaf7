'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import {
  NongsanStore as Element,
  type NongsanCartAddEvent,
  type NongsanErrorEvent,
  type NongsanOpenLinkEvent,
  type NongsanTraceOpenEvent,
} from '@nongsan/elements';
import '@nongsan/elements/connected/store';
import React from 'react';

/** Shows a household's, cooperative's or company's store: the people and their story first, then what they sell, how to reach them, and what is to be known of these statements. */
export const NongsanStore = createComponent({
  react: React,
  tagName: 'nongsan-store',
  elementClass: Element,
  events: {
    /** The buyer pressed a card's button; `preventDefault()` to use a cart of your own. */
    onNongsanCartAdd: 'nongsan-cart-add' as EventName<NongsanCartAddEvent>,
    /** A person follows the badge of a lot. */
    onNongsanTraceOpen: 'nongsan-trace-open' as EventName<NongsanTraceOpenEvent>,
    /** A product could not be added. */
    onNongsanError: 'nongsan-error' as EventName<NongsanErrorEvent>,
    /** A call, Zalo or a web site; `preventDefault()` to open it yourself. */
    onNongsanOpenLink: 'nongsan-open-link' as EventName<NongsanOpenLinkEvent>,
  },
});
