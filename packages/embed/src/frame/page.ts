/**
 * Inside the frame: tells the page around it how high the content is and which link is followed, once that page has said
 * that it listens and its origin is one that the site allows. Without such a page links lead to the top by themselves.
 */
import type { LinkKind, NongsanPortal } from '@nongsan/elements';
import type { FrameMessage } from './messages.ts';

/** What came, if it is one of ours at all. Written here and in the other script: shared, it would be a third file to load. */
const readMessage = (data: unknown): Partial<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && 'nongsan' in data ? { ...data } : {};

/** The page around this one: told nothing before it has said that it listens, from an origin that the site allows. */
class Host {
  readonly #allowed = new Set(
    document.querySelector<HTMLMetaElement>('meta[name="nongsan-hosts"]')?.content.split(' '),
  );
  #origin: string | undefined;

  constructor() {
    window.addEventListener('message', this.#onMessage);
    new ResizeObserver(this.#tellHeight).observe(document.body);
    // Says nothing, so it may go to anybody; what follows goes to the origin that answers.
    if (window.parent !== window) window.parent.postMessage({ nongsan: 'ready' } satisfies FrameMessage, '*');
  }

  /** Whether there is a page that follows the link. */
  open(href: string, kind: LinkKind): boolean {
    return this.#tell({ nongsan: 'open', href, kind });
  }

  #tell(message: FrameMessage): boolean {
    if (this.#origin === undefined) return false;
    window.parent.postMessage(message, this.#origin);
    return true;
  }

  readonly #tellHeight = (): void => {
    this.#tell({ nongsan: 'height', height: Math.ceil(document.body.getBoundingClientRect().height) });
  };

  readonly #onMessage = ({ data, origin, source }: MessageEvent): void => {
    if (source !== window.parent || !this.#allowed.has(origin)) return;
    const { nongsan, scrolls } = readMessage(data);
    if (nongsan === 'hello') {
      this.#origin = origin;
      this.#tellHeight();
    } else if (nongsan === 'fitted') {
      document.documentElement.classList.toggle('fitted', scrolls === false);
    }
  };
}

const host = new Host();

document.addEventListener('nongsan-open-link', (event) => {
  if (host.open(event.detail.href, event.detail.kind)) event.preventDefault();
});

document.addEventListener('nongsan-order-placed', (event) => {
  event.preventDefault();
  const { url } = event.detail;
  if (/^https?:/i.test(url) && !host.open(url, 'web')) window.open(url, '_top');
});

const portal = document.querySelector<NongsanPortal>('nongsan-portal');
const section = document.querySelector<HTMLElement>('#cart');

const show = (lines = 0): void => {
  if (lines > 0) section?.removeAttribute('hidden');
};

/**
 * The cart stands under what is sold, as soon as there is something in it, and stays for the order's confirmation. Frames of
 * one page share a cart: under a card it is shown only to whom has put something in there.
 */
portal?.addEventListener('nongsan-cart-change', ({ detail }) => show(detail.cart?.lines.length));

function followCart(): void {
  const cart = portal?.handle?.cart;
  if (cart === undefined) return;
  document.removeEventListener('nongsan-portals-change', followCart);
  cart.read(() => {
    const { entry } = cart.state;
    if (entry.state === 'ready') show(entry.value.lines.length);
  });
}

if (document.querySelector('nongsan-product-card') === null) {
  document.addEventListener('nongsan-portals-change', followCart);
  followCart();
}
