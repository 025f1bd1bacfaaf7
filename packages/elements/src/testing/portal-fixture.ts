import { fixture, html } from '@open-wc/testing';
import type { StorefrontSource } from '@nongsan/core';
import type { TemplateResult } from 'lit';
import '../provider/portal/portal.define.ts';
import type { NongsanPortal } from '../provider/portal/portal.ts';
import { waitUntil } from './wait-until.ts';

/** A portal with content in it, at a fixed moment. Its cart is kept under its `id`. */
export const portalFixture = (source: StorefrontSource, content: TemplateResult, id = 'tn'): Promise<NongsanPortal> =>
  fixture<NongsanPortal>(
    html`<nongsan-portal id=${id} .source=${source} now="2026-11-22T09:00:00+07:00">${content}</nongsan-portal>`,
  );

/** Waits for a part of an element's shadow tree; where it does not come, says what was there instead. */
export async function shown<E extends HTMLElement = HTMLElement>(host: Element, selector: string): Promise<E> {
  await waitUntil(() => host.shadowRoot?.querySelector(selector), selector).catch((cause: unknown) => {
    const said = host.shadowRoot?.textContent?.replace(/\s+/g, ' ').slice(0, 300) ?? '';
    throw new Error(`${String(cause)} in <${host.localName}>, which says “${said}”`);
  });
  return host.shadowRoot?.querySelector(selector) as E;
}

/** Waits until a part of an element's shadow tree is gone. */
export const gone = (host: Element, selector: string): Promise<void> =>
  waitUntil(() => host.shadowRoot?.querySelector(selector) === null, `no ${selector} in <${host.localName}>`);

/** What is readable in an element's shadow tree, in one line. */
export const textOf = (host: Element, selector = '.base'): string =>
  (host.shadowRoot?.querySelector(selector)?.textContent ?? '').replace(/[^\S\u00a0]+/g, ' ').trim();
