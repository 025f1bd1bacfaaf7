'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import {
  NongsanProductCard as Element,
  type NongsanCartAddEvent,
  type NongsanErrorEvent,
  type NongsanTraceOpenEvent,
} from '@nongsan/elements';
import '@nongsan/elements/connected/product-card';
import React from 'react';

/** Offers one product of one household: picture, people, name, OCOP rank, price, trace badge and one button. */
export const NongsanProductCard = createComponent({
  react: React,
  tagName: 'nongsan-product-card',
  elementClass: Element,
  events: {
    /** The buyer pressed the button; `preventDefault()` to use a cart of your own. */
    onNongsanCartAdd: 'nongsan-cart-add' as EventName<NongsanCartAddEvent>,
    /** A person follows the badge of a lot. */
    onNongsanTraceOpen: 'nongsan-trace-open' as EventName<NongsanTraceOpenEvent>,
    /** The product could not be added. */
    onNongsanError: 'nongsan-error' as EventName<NongsanErrorEvent>,
  },
});
