'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import {
  NongsanCheckout as Element,
  type NongsanCheckoutStepEvent,
  type NongsanErrorEvent,
  type NongsanOpenLinkEvent,
  type NongsanOrderPlacedEvent,
} from '@nongsan/elements';
import '@nongsan/elements/connected/checkout';
import React from 'react';

/** Asks what an order needs, one question after the other, shows it all once more, and places the order. */
export const NongsanCheckout = createComponent({
  react: React,
  tagName: 'nongsan-checkout',
  elementClass: Element,
  events: {
    /** The questions, or the review before the order, are shown. */
    onNongsanCheckoutStep: 'nongsan-checkout-step' as EventName<NongsanCheckoutStepEvent>,
    /** The server has the order; `preventDefault()` to stay on the page. */
    onNongsanOrderPlaced: 'nongsan-order-placed' as EventName<NongsanOrderPlacedEvent>,
    /** The order could not be placed. */
    onNongsanError: 'nongsan-error' as EventName<NongsanErrorEvent>,
    /** The terms, which open beside the page; `preventDefault()` to open it yourself. */
    onNongsanOpenLink: 'nongsan-open-link' as EventName<NongsanOpenLinkEvent>,
  },
});
