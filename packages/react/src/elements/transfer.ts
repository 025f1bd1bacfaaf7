'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent } from '@lit/react';
import { NongsanTransfer as Element } from '@nongsan/elements';
import '@nongsan/elements/leaf/transfer';
import React from 'react';

/** Shows how to pay by bank transfer: a VietQR code with the exact amount, and each item to copy. */
export const NongsanTransfer = createComponent({
  react: React,
  tagName: 'nongsan-transfer',
  elementClass: Element,
});
