'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import { NongsanContact as Element, type NongsanOpenLinkEvent } from '@nongsan/elements';
import '@nongsan/elements/connected/contact';
import React from 'react';

/** Leads a buyer to the seller: phone, Zalo, website and outlets. */
export const NongsanContact = createComponent({
  react: React,
  tagName: 'nongsan-contact',
  elementClass: Element,
  events: {
    /** A call, Zalo or a web site; `preventDefault()` to open it yourself. */
    onNongsanOpenLink: 'nongsan-open-link' as EventName<NongsanOpenLinkEvent>,
  },
});
