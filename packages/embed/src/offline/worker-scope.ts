/** What a service worker's global has and TypeScript's library for pages lacks: as much of it as is used here. */
export interface WorkerScope {
  readonly location: Location;
  readonly navigator: { readonly languages: readonly string[] };
  readonly registration: ServiceWorkerRegistration;
  /** What the server wrote before this script. */
  readonly nongsanShell: Shell;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ToldEvent) => void): void;
}

/** The release that a worker belongs to: another build or another file makes other bytes, so browsers see an update. */
export interface Shell {
  readonly build: string;
  /** Paths of what the offline page needs. */
  readonly files: readonly string[];
}

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AskedEvent extends LifeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface ToldEvent extends LifeEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
