import type { ReactiveController, ReactiveControllerHost } from 'lit';

const minute = 60_000;

/**
 * Lets an element that counts down look at the clock again: once a minute, and not while nobody sees the page. Oftener
 * would only make screen readers and batteries busy.
 */
export class MinuteClock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #counts: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param counts whether there is anything to count down */
  constructor(host: ReactiveControllerHost, counts: () => boolean) {
    this.#host = host;
    this.#counts = counts;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostUpdated(): void {
    if (this.#timer !== undefined || document.hidden || !this.#counts()) return;
    this.#timer = setTimeout(this.#tick, minute);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#stop();
  }

  readonly #tick = (): void => {
    this.#stop();
    this.#host.requestUpdate();
  };

  readonly #onVisibility = (): void => (document.hidden ? this.#stop() : this.#tick());

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
