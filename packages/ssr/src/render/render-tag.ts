import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { rendererFor, type Rendering } from './element-renderer.ts';

/** A tag as it stands in the page. */
export interface TagText {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The shadow tree of one tag as a declarative shadow root, made from what the portal's catalog holds by now. */
export function renderTag({ name, attributes }: TagText, rendering: Rendering): string {
  const Renderer = rendererFor(rendering);
  const renderer = new Renderer(name);
  for (const [attribute, value] of attributes) renderer.setAttribute(attribute, value);
  renderer.connectedCallback();
  const content = renderer.renderShadow({
    elementRenderers: [Renderer],
    customElementInstanceStack: [renderer],
    // A host on the stack: elements inside wait until the one around them has taken over.
    customElementHostStack: [renderer],
    eventTargetStack: [renderer.element],
    slotStack: [],
    deferHydration: false,
  });
  return `<template shadowrootmode="open">${collectResultSync(content ?? [])}</template>`;
}
