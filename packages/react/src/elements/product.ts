'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import { NongsanProduct as Element, type NongsanCartAddEvent, type NongsanErrorEvent } from '@nongsan/elements';
import '@nongsan/elements/connected/product';
import React from 'react';

/** Shows one product as a page of its own: people, pictures, rank and what it rests on, packings, price, stock, the way into the cart, and where it comes from. */
export const NongsanProduct = createComponent({
  react: React,
  tagName: 'nongsan-product',
  elementClass: Element,
  events: {
    /** The buyer pressed the button; `preventDefault()` to use a cart of your own. */
    onNongsanCartAdd: 'nongsan-cart-add' as EventName<NongsanCartAddEvent>,
    /** The product could not be added. */
    onNongsanError: 'nongsan-error' as EventName<NongsanErrorEvent>,
  },
});
