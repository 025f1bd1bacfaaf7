import type { CDPSession } from 'playwright';

/** Lighthouse's slow 4G, as DevTools applies it, and a phone's processor. */
const network = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const slower = 4;
/** Nothing has been asked for this long: the page is done. */
const calm = 1_500;

/** Makes the browser a cheap phone on a weak network. */
export async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

/**
 * Bytes as they came over the wire, headers included, and how many requests they answered. Addresses made of data are none.
 * @param counts which addresses do
 */
export async function listen(session: CDPSession, counts: (address: string) => boolean) {
  const open = new Set<string>();
  const traffic = { bytes: 0, requests: 0, last: performance.now() };
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!counts(request.url)) return;
    open.add(requestId);
    traffic.requests += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!open.delete(requestId)) return;
    traffic.bytes += encodedDataLength;
    traffic.last = performance.now();
  });
  session.on('Network.loadingFailed', ({ requestId }) => void open.delete(requestId));
  return Object.assign(traffic, {
    async rest(): Promise<void> {
      while (open.size > 0 || performance.now() - traffic.last < calm)
        await new Promise((done) => setTimeout(done, 100));
    },
  });
}
