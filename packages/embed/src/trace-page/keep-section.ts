import { keptMark, type KeepAnswer, type KeepMessage } from '../offline/messages.ts';
import { forgetSeen } from './seen-today.ts';

/** Where the server has the worker. At the root, so that it may be asked to serve both kinds of paths. */
const workerPath = '/trace-worker.js';
const scopes = ['/t/', '/01/'] as const;

/** The part of the page that is about keeping it. The server wrote its words; without this script it stays hidden. */
export class KeepSection {
  readonly #section: HTMLElement;
  readonly #said: HTMLElement | null;

  constructor(section: HTMLElement) {
    this.#section = section;
    this.#said = section.querySelector('output');
    section.querySelector('[data-keep]')?.addEventListener('click', () => void this.#keepForOffline());
    section.querySelector('[data-forget]')?.addEventListener('click', () => void this.#forget());
    section.hidden = false;
  }

  /** A visit keeps the page, unless the reader saves data or the page came from this device in the first place. */
  async visit(): Promise<void> {
    if (isKeptPage()) return;
    const { saveData } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};
    if (saveData !== true) await this.#keep(false);
  }

  async #forget(): Promise<void> {
    forgetSeen();
    await this.#tell({ nongsan: 'forget' });
  }

  async #keepForOffline(): Promise<void> {
    await this.#keep(true);
    // The browser decides whether it may clear this away by itself. Firefox asks the reader, who may let it wait.
    void navigator.storage?.persist?.().catch(() => false);
  }

  async #keep(pinned: boolean): Promise<void> {
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    const { href } = window.location;
    await this.#tell({ nongsan: 'keep', page: href, files: files.filter((file) => file.startsWith('http')), pinned });
  }

  async #tell(message: KeepMessage): Promise<void> {
    const worker = await this.#register();
    const answer = worker === undefined ? 'refused' : await ask(worker, message);
    this.#section.dataset['state'] = answer;
    const words = this.#section.dataset[`${answer}Text`];
    if (this.#said !== null && words !== undefined) this.#said.textContent = words;
  }

  /** The worker of this page's own path, when it is there. */
  async #register(): Promise<ServiceWorker | undefined> {
    try {
      const [own, other] = await Promise.all([...scopes].sort(ownFirst).map(register));
      // Browsers look for a new worker where pages are opened, and this page is of one of the two.
      if (other?.active) void other.update().catch(() => undefined);
      return own && (await activeWorker(own));
    } catch {
      // A private window, a full disk, a blocked worker: the page is as good as without.
      return undefined;
    }
  }
}

/** Whether this page came from this device and not from the server just now. */
export const isKeptPage = (): boolean => document.getElementById(keptMark) !== null;

const ownFirst = (scope: string): number => (location.pathname.startsWith(scope) ? -1 : 1);

const register = (scope: string): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(trusted(workerPath) as string, { scope, updateViaCache: 'none' });

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** Under Trusted Types a worker's address is code: this policy lets one single address through. */
function trusted(path: string): unknown {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  const createScriptURL = (url: string) => (url === workerPath ? url : '');
  return trustedTypes?.createPolicy('nongsan', { createScriptURL }).createScriptURL(path) ?? path;
}

/** Waits for the first worker; where one is at work already, that one, whatever is being installed. */
function activeWorker({ active, installing, waiting }: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  const coming = installing ?? waiting;
  if (active !== null || coming === null) return Promise.resolve(active ?? undefined);
  return new Promise((done) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') done(coming);
      else if (coming.state === 'redundant') done(undefined);
    });
  });
}

function ask(worker: ServiceWorker, message: KeepMessage): Promise<KeepAnswer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.addEventListener('message', ({ data }) => {
      port1.close();
      done(data as KeepAnswer);
    });
    port1.start();
    worker.postMessage(message, [port2]);
  });
}
