import type { SourceError } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../i18n/index.ts';
import { failureKey } from './failure-key.ts';
import { cautionPath, icon } from './icons/index.ts';

/** The failed state: what happened in the person's words, a way on, and what the page put inside the tag. */
export function failureView(
  error: SourceError,
  say: (key: MessageKey) => string,
  retry: (() => void) | undefined,
): TemplateResult {
  const button = html`<button class="button" type="button" @click=${retry}>${say('common.retry')}</button>`;
  return html`<div class="failure" part="error" role="alert">
    <p>${icon(cautionPath)}<span>${say(failureKey(error.code))}</span></p>
    ${retry === undefined || !mayPass(error) ? nothing : button}
    <slot></slot>
  </div>`;
}

/** A button that cannot help is not offered: what is gone stays gone, a wrong key stays wrong. */
const mayPass = ({ code, retryable }: SourceError): boolean => retryable || code === 'malformed-answer';
