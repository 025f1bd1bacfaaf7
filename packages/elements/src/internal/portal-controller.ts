import { ContextEvent } from '@lit/context';
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { NongsanPortalsChangeEvent, NongsanPortalRequestEvent } from '../events/index.ts';
import { chooseLocale } from '../i18n/index.ts';
import { advise } from './advise.ts';
import { isInsidePortal } from './inside-portal.ts';
import { markLanguage } from './mark-language.ts';
import { handed, portalContext, type PortalHandle } from './portal-handle.ts';

/** An element that belongs to a portal: around it, named by `portal`, or the page's only one. */
export interface PortalSeeker extends ReactiveControllerHost, HTMLElement {
  /** The `id` of a portal elsewhere in the page; empty for the one around, or the only one. */
  portal: string;
  /** A language of its own, BCP 47; empty for its `lang`, or the portal's. */
  locale: string;
  /** What the page gave instead, where an element takes it: then it may do without a portal. */
  readonly data?: unknown;
  readonly [handed]?: PortalHandle | undefined;
}

export type PortalLookup = 'searching' | 'found' | 'several';

/** How long a portal may take to come to life, in milliseconds, before somebody looks what is wrong. */
const patience = 4000;

/** Finds the element's portal, whichever of the two comes to life first, and follows its changes. */
export class PortalController implements ReactiveController {
  readonly #host: PortalSeeker;
  #handle: PortalHandle | undefined;
  /** The handle as the portal gave it, and the language that the element wants it in. */
  #given: PortalHandle | undefined;
  #tag = '';
  #several = false;
  #unsubscribe: (() => void) | undefined;
  #sought: string | undefined;
  #doubt: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PortalSeeker) {
    this.#host = host;
    host.addController(this);
  }

  get handle(): PortalHandle | undefined {
    return this.#host[handed] ?? this.#handle;
  }

  get lookup(): PortalLookup {
    if (this.handle !== undefined) return 'found';
    return this.#several ? 'several' : 'searching';
  }

  hostConnected(): void {
    document.addEventListener(NongsanPortalsChangeEvent.type, this.#find);
    this.#find();
    this.#doubt = setTimeout(() => {
      if ((this.handle ?? this.#host.data) === undefined) advise(this.#host);
    }, patience);
  }

  hostDisconnected(): void {
    clearTimeout(this.#doubt);
    document.removeEventListener(NongsanPortalsChangeEvent.type, this.#find);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  hostUpdate(): void {
    if (isServer) return;
    if (this.#sought !== this.#host.portal) this.#find();
    else this.#set(this.#given);
  }

  /** What stands in a page of another language says so: to screen readers, to hyphenation, to the choice of glyphs. */
  hostUpdated(): void {
    markLanguage(this.#host, this.handle?.locale);
  }

  readonly #find = (): void => {
    const name = this.#host.portal;
    this.#sought = name;
    if (name === '' && this.#askAround()) return;
    // A portal around us that has not come to life yet will say so; another one must not step in.
    if (name === '' && isInsidePortal(this.#host)) return;
    this.#askPage(name);
  };

  #askAround(): boolean {
    let found = false;
    const event = new ContextEvent(
      portalContext,
      this.#host,
      (handle, unsubscribe) => {
        found = true;
        if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
        this.#unsubscribe = unsubscribe;
        this.#set(handle);
      },
      true,
    );
    this.#host.dispatchEvent(event);
    return found;
  }

  #askPage(name: string): void {
    const handles: PortalHandle[] = [];
    document.dispatchEvent(new NongsanPortalRequestEvent(name, (handle) => handles.push(handle)));
    this.#several = handles.length > 1;
    this.#set(handles.length === 1 ? handles[0] : undefined);
  }

  #set(given: PortalHandle | undefined): void {
    const tag = this.#host.locale || this.#host.lang;
    if (given === this.#given && tag === this.#tag) return;
    this.#given = given;
    this.#tag = tag;
    const show = (handle: PortalHandle | undefined): void => {
      if (given !== this.#given || tag !== this.#tag || handle === this.#handle) return;
      this.#handle = handle;
      this.#host.requestUpdate();
    };
    const locale = given && chooseLocale(tag, given.locale);
    if (given === undefined || locale === undefined || locale === given.locale) show(given);
    else void given.inLanguage(locale).then(show);
  }
}
