import { html } from '@open-wc/testing';
import type { StorefrontSource, TraceIssuer } from '@nongsan/core';
import '../connected/trace-scanner/trace-scanner.define.ts';
import type { NongsanTraceScanner } from '../connected/trace-scanner/trace-scanner.ts';
import { portalFixture, shown, textOf } from './portal-fixture.ts';
import { testSource } from './test-source.ts';

/** A source that pins issuers, and knows nothing else unless told. */
export const issuerSource = (
  issuers: readonly TraceIssuer[],
  overrides: Partial<StorefrontSource> = {},
): StorefrontSource => testSource({ issuers: () => Promise.resolve(issuers), ...overrides });

/** A scanner whose portal has come. */
export async function scannerIn(source: StorefrontSource): Promise<NongsanTraceScanner> {
  const portal = await portalFixture(source, html`<nongsan-trace-scanner></nongsan-trace-scanner>`);
  const scanner = portal.querySelector<NongsanTraceScanner>('nongsan-trace-scanner')!;
  await shown(scanner, '[part~=scan]');
  return scanner;
}

/** Chooses a picture in the scanner's field, as a person does. */
export async function choose(scanner: NongsanTraceScanner, file: File): Promise<void> {
  const field = await shown<HTMLInputElement>(scanner, 'input[type=file]');
  const given = new DataTransfer();
  given.items.add(file);
  field.files = given.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What the result says, once it is there; `selector` for a part of it. */
export async function resultOf(scanner: NongsanTraceScanner, selector = '.result'): Promise<string> {
  await shown(scanner, '.result');
  return textOf(scanner, selector);
}

export const statusOf = (scanner: NongsanTraceScanner): string => textOf(scanner, '[role=status]');
