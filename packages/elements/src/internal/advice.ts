import { locales, nearestLocale } from '@nongsan/core';
import { isServer } from 'lit';
import { NongsanPortalRequestEvent } from '../events/index.ts';
import { closedAttributes } from './closed-attributes.ts';
import type { Fault } from './advise.ts';
import { isInsidePortal } from './inside-portal.ts';
import { pageRef } from './page-ref.ts';
import { warnOnce } from './warn-once.ts';

/** How long a page may take to bring its portal after it is loaded, in milliseconds. */
const patience = 4000;

/** What is looked at; an element has some of these. */
interface Advised extends HTMLElement {
  readonly locale?: string;
  readonly portal?: string;
  readonly lot?: string;
  readonly gtin?: string;
  readonly growingArea?: string;
  readonly data?: unknown;
  readonly variant?: string;
}

/** Tells the page's developer what is wrong with the use of an element: of its words at once, of portals when all is there. */
export async function adviseOn(host: Advised, fault?: Fault): Promise<void> {
  if (fault !== undefined) warnOnce(host, faults[fault](host));
  for (const each of wordFaults(host)) warnOnce(host, each);
  if (isServer) return;
  await pageSettled();
  const lost = host.isConnected ? portalFault(host) : undefined;
  if (lost !== undefined) warnOnce(host, lost);
}

const faults: Readonly<Record<Fault, (host: Advised) => string>> = {
  'no-source': ({ id }) =>
    `<nongsan-portal id="${id}"> needs api and key, or src (or the property source). React and Vue keep key to themselves: set siteKey.`,
  'no-variant': ({ localName, variant = '' }) =>
    `<${localName} variant="${pageRef(variant)}">: the product has no such packing; the first that can be had is shown.`,
};

function wordFaults(host: Advised): readonly string[] {
  const tag = host.localName;
  const closed = Object.entries(closedAttributes[tag] ?? {}).flatMap(([name, allowed]) => {
    const value = String((host as unknown as Readonly<Record<string, unknown>>)[name]);
    return allowed.includes(value) ? [] : [`<${tag} ${name}="${value}">: ${name} is one of ${allowed.join(', ')}.`];
  });
  const { locale } = host;
  if (!locale || nearestLocale(locale) !== undefined) return closed;
  return [...closed, `<${tag} locale="${locale}">: the languages are ${locales.join(', ')}; English is shown.`];
}

/** The page is loaded, and has had some time to bring its portal since. */
async function pageSettled(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // Within the event `load` its end is not known yet.
  const rest = (visit?.loadEventEnd || performance.now()) + patience - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
}

function portalFault(host: Advised): string | undefined {
  return needsPortal(host) ? seekerFault(host, portalsIn(document)) : undefined;
}

/** A page's own data is shown without a portal, and so are printed codes, where a lot's portal is neither named nor in doubt. */
function needsPortal({ portal, data, lot, gtin, growingArea }: Advised): boolean {
  if (portal === undefined || data !== undefined) return false;
  if (!lot) return !growingArea;
  return portal !== '' || !(gtin || growingArea) || answers('') > 1;
}

function seekerFault(host: Advised, portals: readonly Element[]): string | undefined {
  const tag = host.localName;
  const name = host.portal ?? '';
  if (name === '' && isInsidePortal(host)) return undefined;
  const alike = name === '' ? portals : portals.filter(({ id }) => id === name);
  if (Math.max(alike.length, answers(name)) === 0) {
    const wanted = name === '' ? '<nongsan-portal>' : `<nongsan-portal id="${name}">`;
    return `<${tag}> waits for ${wanted}, and there is none in the page. Put the element inside one, or name one that is there: portal="its id".`;
  }
  if (alike.length < 2) return undefined;
  if (name !== '')
    return `<${tag} portal="${name}">: ${alike.length} portals have this id. Give each an id of its own.`;
  if (alike.some(({ id }) => id === ''))
    return `<${tag}> stands outside of ${alike.length} portals and cannot choose. Give each an id, and name one here: portal="its id".`;
  const ids = alike.map(({ id }) => `portal="${id}"`).join(' or ');
  return `<${tag}> stands outside of ${alike.length} portals and cannot choose. Say which: ${ids}.`;
}

/** Portals that are alive, wherever they stand: also in a closed shadow root. */
function answers(name: string): number {
  let count = 0;
  document.dispatchEvent(new NongsanPortalRequestEvent(name, () => (count += 1)));
  return count;
}

/** Portals in the page and its open shadow roots, alive or not yet. */
function portalsIn(root: ParentNode): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === 'nongsan-portal' ? [element] : []),
    ...(element.shadowRoot === null ? [] : portalsIn(element.shadowRoot)),
  ]);
}
