'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import { NongsanTransfer as Element, type NongsanOpenLinkEvent } from '@nongsan/elements';
import '@nongsan/elements/leaf/transfer';
import React from 'react';

/** Shows how to pay by bank transfer: a VietQR code with the exact amount, also as a picture to save, each item to copy, and until when. */
export const NongsanTransfer = createComponent({
  react: React,
  tagName: 'nongsan-transfer',
  elementClass: Element,
  events: {
    /** The banking application is to be opened; `preventDefault()` to open it yourself. */
    onNongsanOpenLink: 'nongsan-open-link' as EventName<NongsanOpenLinkEvent>,
  },
});
