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
  // What the page's language is read from, and the words that a leaf would fetch for itself.
  Object.assign(renderer.element, { lang: attributes.get('lang') ?? '', speak: rendering.handle.translate });
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
  const focus = renderer.shadowRootOptions.delegatesFocus === true ? ' shadowrootdelegatesfocus' : '';
  return `<template shadowrootmode="open"${focus}>${collectResultSync(content ?? [])}</template>`;
}
