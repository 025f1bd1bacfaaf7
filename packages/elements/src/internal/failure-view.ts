import type { SourceError } from '@nongsan/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { MessageKey } from '../i18n/index.ts';
import { failureKey } from './failure-key.ts';
import { cautionPath, icon } from './icons/index.ts';

/**
 * What went wrong in the person's words, a way on, and what the page put inside the tag.
 * @param aloud false where another element has said the same already
 */
export const troubleView = (message: string, wayOn: unknown, aloud = true): TemplateResult =>
  html`<div class="failure" part="error" role=${aloud ? 'alert' : 'group'}>
    <p>${icon(cautionPath)}<span>${message}</span></p>
    ${wayOn}
    <slot></slot>
  </div>`;

/** Who said it of those that one failed answer concerns: twelve cards of a page that is offline speak once. */
const speakers = new WeakMap<SourceError, () => void>();

/** Elements that are trying again, by what they try. */
const trying = new WeakMap<() => void, LitElement>();

/**
 * The failed state: what happened, and another try where that can help.
 * @param retry the same function at every call of one element
 */
export function failureView(
  error: SourceError,
  say: (key: MessageKey) => string,
  retry: () => void,
  key = failureKey(error.code),
): TemplateResult {
  if (!speakers.has(error)) speakers.set(error, retry);
  const host = trying.get(retry);
  if (host?.matches(':focus') && host.shadowRoot?.activeElement === null)
    void host.updateComplete.then(() => focusRetry(host));
  const button = html`<button class="button retry" type="button" @click=${tryAgain}>${say('common.retry')}</button>`;
  return troubleView(say(key), mayPass(error) ? button : nothing, speakers.get(error) === retry);

  /** The button goes away while the element tries: the element keeps the focus, and gives it back if it fails again. */
  function tryAgain({ currentTarget }: Event): void {
    const element = ((currentTarget as Element).getRootNode() as ShadowRoot).host as LitElement;
    trying.set(retry, element);
    if (!element.hasAttribute('tabindex')) {
      element.tabIndex = -1;
      element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
    }
    element.focus({ preventScroll: true });
    retry();
  }
}

const focusRetry = (host: LitElement): void => host.shadowRoot?.querySelector<HTMLElement>('.retry')?.focus();

/** A button that cannot help is not offered: what is gone stays gone, a wrong key stays wrong. */
const mayPass = ({ code, retryable }: SourceError): boolean => retryable || code === 'malformed-answer';
