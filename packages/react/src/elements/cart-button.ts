'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import {
  NongsanCartButton as Element,
  type NongsanCheckoutStepEvent,
  type NongsanErrorEvent,
  type NongsanOrderPlacedEvent,
} from '@nongsan/elements';
import '@nongsan/elements/connected/cart-button';
import React from 'react';

/** Shows how much is in the cart, anywhere on the page, and opens it in a drawer. */
export const NongsanCartButton = createComponent({
  react: React,
  tagName: 'nongsan-cart-button',
  elementClass: Element,
  events: {
    /** A change in the drawer did not go through. */
    onNongsanError: 'nongsan-error' as EventName<NongsanErrorEvent>,
    /** The checkout that opened inside shows its questions, or the review. */
    onNongsanCheckoutStep: 'nongsan-checkout-step' as EventName<NongsanCheckoutStepEvent>,
    /** The server has the order of the checkout that opened in the drawer. */
    onNongsanOrderPlaced: 'nongsan-order-placed' as EventName<NongsanOrderPlacedEvent>,
  },
});
