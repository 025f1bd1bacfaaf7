import { NongsanOpenLinkEvent, type LinkKind } from '../events/open-link-event.ts';

function kindOf({ host, protocol }: URL): LinkKind {
  if (protocol === 'tel:') return 'phone';
  if (protocol === 'mailto:') return 'mail';
  return host === 'zalo.me' || host.endsWith('.zalo.me') ? 'zalo' : 'web';
}

/**
 * The `@click` of a link that leads away from the portal's pages: the page is asked first, because an app has better
 * ways to a call, to Zalo or to the bank than a WebView.
 */
export function handOver(event: MouseEvent): void {
  const link = event.currentTarget as HTMLAnchorElement;
  offerLink(event, new NongsanOpenLinkEvent({ href: link.href, kind: kindOf(new URL(link.href)) }));
}

/** The same for a link whose event says more. */
export function offerLink(event: MouseEvent, offer: NongsanOpenLinkEvent): void {
  const link = event.currentTarget as HTMLAnchorElement;
  if (!link.dispatchEvent(offer)) return event.preventDefault();
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link.target === '_blank' && plain) openBeside(event, link.href);
}

/** Where no second page can be opened (a WebView, a sandbox), `target="_blank"` would lead nowhere: this page goes there. */
function openBeside(event: MouseEvent, href: string): void {
  event.preventDefault();
  let beside: Window | null | undefined;
  try {
    beside = open(href, '_blank');
  } catch {
    // Firefox throws in a sandbox; others answer with nothing.
  }
  if (beside) beside.opener = null;
  else location.assign(href);
}
