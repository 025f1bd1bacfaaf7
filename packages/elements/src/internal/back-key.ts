import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is open over the page, as the controller sees it. */
export interface Opening {
  readonly isOpen: () => boolean;
  /** Does nothing while there is nothing to open. */
  readonly show: () => unknown;
  readonly hide: () => void;
}

/** Where this stands beside the page's own history state, which keeps all that it had. */
const mark = 'nongsanOpen';

/** Turbo, htmx and Unpoly draw the page anew at every step, also at one that changed nothing: their history is theirs. */
const redrawers = ['turbo', 'htmx', 'up'];

/**
 * Gives what opens over the page an entry in the page's history, so that the back key of a phone closes it and stays
 * on the page. (Chromium closes a dialog by Android's back key itself, but not inside an app's WebView.)
 *
 * The entry stands for "open": going forward to it, or loading the page again on it, opens again; closing by other
 * means goes back to before it. Of steps between the two the page's router hears nothing, or, where its listener came
 * first, that its address and state are what they were. Every other step is its own. Where history cannot be written,
 * everything works but the key.
 */
export class BackKey implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #opening: Opening;
  /** Address and state of the page where it was seen last, without the mark. */
  #page = '';
  /** Where it stands in the page, and which of its kind it is there: the same on the page's next load. */
  #root: ParentNode = globalThis.document; // none on a server
  #index = -1;
  /** To be opened again, because the page was loaded on the entry. */
  #wanted = false;
  /** Of one that is gone for good, a `close` can still be on its way: it says nothing of an entry that another has made. */
  #listening = false;
  /** On the way back to before the entry, because what was open has been closed. */
  #leaving = false;

  constructor(host: ReactiveControllerHost & HTMLElement, opening: Opening) {
    this.#host = host;
    this.#opening = opening;
    host.addController(this);
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode() as Document | ShadowRoot;
    this.#index = this.#siblings.indexOf(this.#host);
    this.#page = pageAt(history.state);
    // Capturing: before a router's listener, except in Chromium, which asks the window's listeners in their order.
    window.addEventListener('popstate', this.#onStep, { capture: true });
    this.#listening = true;
    this.#wanted = this.#isMarked(history.state);
  }

  /** What is to be opened may be there only after some updates. */
  hostUpdated(): void {
    if (!this.#wanted) return;
    this.#wanted = false;
    void this.#host.updateComplete.then(() => {
      if (!this.#isMarked(history.state)) return;
      this.#opening.show();
      this.#wanted = !this.#opening.isOpen();
    });
  }

  hostDisconnected(): void {
    // By the entry: Firefox closes a dialog that is taken out before anybody can ask.
    if (!this.#opening.isOpen() && !this.#isMarked(history.state)) return this.#listenNoMore();
    // A dialog that was taken out and put elsewhere is open no more; its entry opens it again there.
    this.#opening.hide();
    this.closed();
  }

  /** Tell this when it has opened. */
  opened(): void {
    if (this.#isMarked(history.state)) return;
    const state: unknown = history.state;
    this.#leaving = false;
    this.#page = pageAt(state);
    if (!mayAdd(state)) return;
    try {
      history.pushState({ ...state, [mark]: this.#name }, '');
    } catch {
      // A page of no origin may not be allowed to, or there were too many.
    }
  }

  /** Tell this when it has closed, by whatever means. */
  closed(): void {
    // A page that closes and goes elsewhere in one breath does so first, and has its own entry then.
    setTimeout(() => {
      const { isConnected } = this.#host;
      if (!this.#listening || this.#leaving || (isConnected && this.#opening.isOpen())) return;
      this.#page = pageAt(history.state);
      // What was drawn anew in the place of this one has opened again.
      const replaced = !isConnected && this.#siblings[this.#index] !== undefined;
      this.#leaving = this.#isMarked(history.state) && !replaced;
      if (this.#leaving) history.back();
      else if (!isConnected) this.#listenNoMore();
    });
  }

  readonly #onStep = (event: PopStateEvent): void => {
    const wasLeaving = this.#leaving;
    const here = this.#isMarked(event.state);
    const page = pageAt(event.state);
    const samePage = page === this.#page;
    const { hide, isOpen, show } = this.#opening;
    this.#leaving = false;
    this.#page = page;
    if (!this.#host.isConnected) this.#listenNoMore();
    if (wasLeaving && !here) {
      // Opened again while it was on the way.
      if (isOpen()) this.opened();
    } else if (here === isOpen()) return;
    else if (here) show();
    else hide();
    if (samePage) event.stopImmediatePropagation();
  };

  #listenNoMore(): void {
    window.removeEventListener('popstate', this.#onStep, { capture: true });
    this.#listening = false;
  }

  get #siblings(): readonly Element[] {
    return [...this.#root.querySelectorAll(this.#host.localName)];
  }

  get #name(): string {
    return `${this.#host.localName} ${this.#index}`;
  }

  #isMarked(state: unknown): boolean {
    return isRecord(state) && state[mark] === this.#name;
  }
}

const isRecord = (state: unknown): state is Record<string, unknown> =>
  typeof state === 'object' && state !== null && Object.getPrototypeOf(state) === Object.prototype;

/** A state that nothing can be added to stays as it is; then the key does what it did before. */
const mayAdd = (state: unknown): state is Record<string, unknown> | null =>
  state === null || (isRecord(state) && !redrawers.some((name) => name in state));

/** The page's address and its own part of a history state, as text. What cannot be told as text is another page. */
function pageAt(state: unknown): string {
  const own = isRecord(state) ? { ...state, [mark]: undefined } : state;
  const empty = isRecord(own) && Object.keys(own).length === 1 && mark in own;
  try {
    return `${location.href} ${empty ? 'null' : JSON.stringify(own)}`;
  } catch {
    return crypto.getRandomValues(new Uint32Array(4)).join();
  }
}
