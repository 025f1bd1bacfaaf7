import type { SourceError } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../i18n/index.ts';
import { failureKey } from './failure-key.ts';
import { cautionPath, icon } from './icons/index.ts';

/** What went wrong in the person's words, a way on, and what the page put inside the tag. */
export const troubleView = (message: string, wayOn: unknown): TemplateResult =>
  html`<div class="failure" part="error" role="alert">
    <p>${icon(cautionPath)}<span>${message}</span></p>
    ${wayOn}
    <slot></slot>
  </div>`;

/** The failed state: what happened, and another try where that can help. */
export function failureView(
  error: SourceError,
  say: (key: MessageKey) => string,
  retry: (() => void) | undefined,
): TemplateResult {
  const button = html`<button class="button" type="button" @click=${retry}>${say('common.retry')}</button>`;
  return troubleView(say(failureKey(error.code)), retry === undefined || !mayPass(error) ? nothing : button);
}

/** A button that cannot help is not offered: what is gone stays gone, a wrong key stays wrong. */
const mayPass = ({ code, retryable }: SourceError): boolean => retryable || code === 'malformed-answer';
