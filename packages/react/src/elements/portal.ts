'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import {
  NongsanPortal as Element,
  type NongsanCartAddEvent,
  type NongsanCartChangeEvent,
  type NongsanCheckoutStepEvent,
  type NongsanErrorEvent,
  type NongsanOpenLinkEvent,
  type NongsanOrderPlacedEvent,
  type NongsanQuantityChangeEvent,
  type NongsanTraceOpenEvent,
} from '@nongsan/elements';
import '@nongsan/elements/provider/portal';
import React from 'react';

/** Connects the elements inside it, and those that name it, to one portal. */
export const NongsanPortal = createComponent({
  react: React,
  tagName: 'nongsan-portal',
  elementClass: Element,
  events: {
    /** The server agreed to a change of the cart. */
    onNongsanCartChange: 'nongsan-cart-change' as EventName<NongsanCartChangeEvent>,
    /** From an element inside: a buyer asks for a product; `preventDefault()` to use a cart of your own. */
    onNongsanCartAdd: 'nongsan-cart-add' as EventName<NongsanCartAddEvent>,
    /** From an element inside: the server has an order; `preventDefault()` to stay on the page. */
    onNongsanOrderPlaced: 'nongsan-order-placed' as EventName<NongsanOrderPlacedEvent>,
    /** From an element inside: a checkout shows its questions, or the review. */
    onNongsanCheckoutStep: 'nongsan-checkout-step' as EventName<NongsanCheckoutStepEvent>,
    /** From an element inside: a person follows the badge of a lot. */
    onNongsanTraceOpen: 'nongsan-trace-open' as EventName<NongsanTraceOpenEvent>,
    /** From an element inside: a link leads away; `preventDefault()` to open it yourself. */
    onNongsanOpenLink: 'nongsan-open-link' as EventName<NongsanOpenLinkEvent>,
    /** From an element inside: a person asks for another amount of something. */
    onNongsanQuantityChange: 'nongsan-quantity-change' as EventName<NongsanQuantityChangeEvent>,
    /** From an element inside: it could not do its work. */
    onNongsanError: 'nongsan-error' as EventName<NongsanErrorEvent>,
  },
});
