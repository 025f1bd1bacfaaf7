import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NongsanPortalsChangeEvent, NongsanPortalRequestEvent } from '../events/index.ts';
import { portalContext, type PortalHandle } from './portal-handle.ts';

/** An element that belongs to a portal: around it, named by `portal`, or the page's only one. */
export interface PortalSeeker extends ReactiveControllerHost, HTMLElement {
  /** The `id` of a portal elsewhere in the page; empty for the one around, or the only one. */
  portal: string;
}

export type PortalLookup = 'searching' | 'found' | 'several';

/** Finds the element's portal, whichever of the two comes to life first, and follows its changes. */
export class PortalController implements ReactiveController {
  readonly #host: PortalSeeker;
  #handle: PortalHandle | undefined;
  #several = false;
  #unsubscribe: (() => void) | undefined;
  #sought: string | undefined;

  constructor(host: PortalSeeker) {
    this.#host = host;
    host.addController(this);
  }

  get handle(): PortalHandle | undefined {
    return this.#handle;
  }

  get lookup(): PortalLookup {
    if (this.#handle !== undefined) return 'found';
    return this.#several ? 'several' : 'searching';
  }

  hostConnected(): void {
    document.addEventListener(NongsanPortalsChangeEvent.type, this.#find);
    this.#find();
  }

  hostDisconnected(): void {
    document.removeEventListener(NongsanPortalsChangeEvent.type, this.#find);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  hostUpdate(): void {
    if (this.#sought !== this.#host.portal) this.#find();
  }

  readonly #find = (): void => {
    const name = this.#host.portal;
    this.#sought = name;
    if (name === '' && this.#askAround()) return;
    // A portal around us that has not come to life yet will say so; another one must not step in.
    if (name === '' && this.#host.closest('nongsan-portal') !== null) return;
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

  #set(handle: PortalHandle | undefined): void {
    if (handle === this.#handle) return;
    this.#handle = handle;
    this.#host.requestUpdate();
  }
}
