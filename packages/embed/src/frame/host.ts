/**
 * For pages that may hold nothing but frames: gives each frame of the portal (`/embed/…` of the server that this script
 * comes from) the height of its content, and opens its links in the page. Only a frame's own window is listened to, and
 * only while it shows a page of the portal.
 */
import type { LinkKind } from '@nongsan/elements';
import type { FrameMessage } from './messages.ts';

const portal = new URL(import.meta.url).origin;

/** Higher is a mistake, and a page of endless height would be unusable. */
const highest = 20_000;

function isOurs(frame: HTMLIFrameElement): boolean {
  const { origin, pathname } = new URL(frame.src || 'about:blank', document.baseURI);
  return origin === portal && pathname.startsWith('/embed/');
}

const frames = () => [...document.querySelectorAll('iframe')].filter(isOurs);

function tell(frame: HTMLIFrameElement, message: FrameMessage, to: string): void {
  frame.contentWindow?.postMessage(message, to);
}

function fit(frame: HTMLIFrameElement, content: unknown): void {
  if (typeof content !== 'number' || !Number.isFinite(content)) return;
  const { minHeight = 0, maxHeight = highest } = frame.dataset;
  const height = Math.max(Number(minHeight) || 0, Math.min(content, Number(maxHeight) || highest));
  const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${Math.ceil(height) + border}px`;
  tell(frame, { nongsan: 'fitted', scrolls: content > height }, portal);
}

/** The frame may not leave the page by itself, or not to where the person wants: the page does it, unless it has a better way. */
function open(frame: HTMLIFrameElement, href: unknown, kind: unknown): void {
  if (typeof href !== 'string' || !/^(?:https?|tel|mailto):/i.test(href)) return;
  const detail = { href, kind: kind as LinkKind };
  const options = { detail, bubbles: true, composed: true, cancelable: true };
  if (frame.dispatchEvent(new CustomEvent('nongsan-open-link', options))) window.location.assign(href);
}

/** What came, if it is one of ours at all. Written here and in the other script: shared, it would be a third file to load. */
const readMessage = (data: unknown): Partial<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && 'nongsan' in data ? { ...data } : {};

window.addEventListener('message', ({ data, origin, source }) => {
  const frame = origin === portal && frames().find(({ contentWindow }) => contentWindow === source);
  if (frame === false || frame === undefined) return;
  const { nongsan, height, href, kind } = readMessage(data);
  if (nongsan === 'ready') tell(frame, { nongsan: 'hello' }, portal);
  else if (nongsan === 'height') fit(frame, height);
  else if (nongsan === 'open') open(frame, href, kind);
});

// Frames that were ready before this script. One that is not yet has no origin to address, so this goes to any.
for (const frame of frames()) tell(frame, { nongsan: 'hello' }, '*');
