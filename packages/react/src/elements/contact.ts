'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent } from '@lit/react';
import { NongsanContact as Element } from '@nongsan/elements';
import '@nongsan/elements/connected/contact';
import React from 'react';

/** Leads a buyer to the seller: phone, Zalo, website and outlets. */
export const NongsanContact = createComponent({
  react: React,
  tagName: 'nongsan-contact',
  elementClass: Element,
});
