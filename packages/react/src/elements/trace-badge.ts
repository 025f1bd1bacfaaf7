'use client';
// Made from custom-elements.json by .tools/manifest/react.mjs.
import { createComponent, type EventName } from '@lit/react';
import { NongsanTraceBadge as Element, type NongsanTraceOpenEvent } from '@nongsan/elements';
import '@nongsan/elements/connected/trace-badge';
import React from 'react';

/** Says what is known of a lot: its number, harvest, growing-area code with status, who states it and when it was checked. */
export const NongsanTraceBadge = createComponent({
  react: React,
  tagName: 'nongsan-trace-badge',
  elementClass: Element,
  events: {
    /** A person follows the compact badge to what is known of its lot. */
    onNongsanTraceOpen: 'nongsan-trace-open' as EventName<NongsanTraceOpenEvent>,
  },
});
