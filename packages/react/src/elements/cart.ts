'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import {
  NongsanCart as Element,
  type NongsanCheckoutStepEvent,
  type NongsanErrorEvent,
  type NongsanOrderPlacedEvent,
} from '@nongsan/elements';
import '@nongsan/elements/connected/cart';
import React from 'react';

/** Holds what the buyer wants, one parcel a household, and leads to checkout. */
export const NongsanCart = createComponent({
  react: React,
  tagName: 'nongsan-cart',
  elementClass: Element,
  events: {
    /** A change did not go through. */
    onNongsanError: 'nongsan-error' as EventName<NongsanErrorEvent>,
    /** The checkout that opened inside shows its questions, or the review. */
    onNongsanCheckoutStep: 'nongsan-checkout-step' as EventName<NongsanCheckoutStepEvent>,
    /** The server has the order of the checkout that opened in the cart's place. */
    onNongsanOrderPlaced: 'nongsan-order-placed' as EventName<NongsanOrderPlacedEvent>,
  },
});
