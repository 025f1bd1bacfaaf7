'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import { NongsanQuantity as Element, type NongsanQuantityChangeEvent } from '@nongsan/elements';
import '@nongsan/elements/leaf/quantity';
import React from 'react';

/** Lets the buyer choose how much, by steps or by typing, and says why an amount was changed. */
export const NongsanQuantity = createComponent({
  react: React,
  tagName: 'nongsan-quantity',
  elementClass: Element,
  events: {
    /** The buyer asks for another quantity. */
    onNongsanQuantityChange: 'nongsan-quantity-change' as EventName<NongsanQuantityChangeEvent>,
  },
});
