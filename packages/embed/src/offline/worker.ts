/**
 * The service worker of the pages behind codes, `/01/…` and `/t/…`, and of nothing else. It never takes a page over that
 * is open: a new one waits until the last page of the old one is closed. How it is taken away again:
 * packages/server/docs/offline.md.
 */
import { LotWorker } from './lot-worker.ts';
import { readMessage } from './messages.ts';
import { isFilePath } from './own-path.ts';
import type { WorkerScope } from './worker-scope.ts';

const scope = self as unknown as WorkerScope;
const worker = new LotWorker({
  caches,
  shell: scope.nongsanShell,
  scope: new URL(scope.registration.scope).pathname.replaceAll('/', ''),
  languages: scope.navigator.languages,
  now: () => new Date(),
});

scope.addEventListener('install', (event) => {
  event.waitUntil(worker.install());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(worker.activate());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.location.origin) return;
  // Without navigation preload: where the preload fails, Firefox 140 shows its own error whatever the worker answers.
  // Past the browser's cache: what that holds does not say how old it is.
  if (request.mode === 'navigate') event.respondWith(worker.answerPage(request, fetch(request, { cache: 'no-cache' })));
  else if (isFilePath(pathname)) event.respondWith(worker.answerFile(request));
});

scope.addEventListener('message', (event) => {
  const message = readMessage(event.data);
  const [port] = event.ports;
  if (message === undefined) return;
  event.waitUntil(worker.hear(message).then((answer) => port?.postMessage(answer)));
});
