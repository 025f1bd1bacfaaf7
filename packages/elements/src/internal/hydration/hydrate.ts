import type { Locale } from '@nongsan/core';
import { NongsanPortalsChangeEvent } from '../../events/index.ts';
import { chooseLocale } from '../../i18n/index.ts';
import { handed, type PortalHandle } from '../portal-handle.ts';
import { enableHydration, renderAnew } from './lit-support.ts';
import { isOld, prime, readSnapshot, refresh } from './prime.ts';
import { belongsTo, renderedElements } from './rendered-elements.ts';
import { snapshotSelector, tagText, type Snapshot } from './snapshot.ts';

/** An element class that loads parts of its own when they are needed. */
interface LateParts {
  loadParts?: () => Promise<void>;
}

interface PortalElement extends HTMLElement {
  readonly handle: PortalHandle | undefined;
}

/**
 * Prepares what a server rendered for the elements that take it over: they get the data, the language and the moment
 * that the server had, so that their first update finds what it would write, and asks nothing.
 *
 * @returns what is still to be waited for before a class may be registered
 */
export async function hydratePage(): Promise<(element: object) => Promise<void>> {
  enableHydration();
  await customElements.whenDefined('nongsan-portal');
  const scripts = [...document.querySelectorAll<HTMLScriptElement>(snapshotSelector)];
  await Promise.all(scripts.map(hydratePortal));
  const late = document.querySelector('nongsan-trace-badge:is([variant],[growing-area]),nongsan-product') !== null;
  return async (element) => {
    if (late) await (element as LateParts).loadParts?.();
  };
}

async function hydratePortal(script: HTMLScriptElement): Promise<void> {
  const portal = script.parentElement as PortalElement;
  const elements = renderedElements(document).filter(belongsTo(portal));
  const handle = await handleOf(portal);
  const snapshot = primedSnapshot(handle, script);
  await Promise.all(
    elements.map(async (element, index) => {
      const seen = snapshot && isSame(snapshot, element, index) ? await seenBy(element, handle, snapshot) : undefined;
      for (const one of [element, ...renderedElements(element.shadowRoot as ShadowRoot, true)]) {
        if (seen === undefined) renderAnew(one);
        else Object.assign(one, { [handed]: seen });
      }
    }),
  );
}

/** What came with the page, put where elements look; `undefined` when it was cut off or is from another release. */
function primedSnapshot({ catalog, now }: PortalHandle, { textContent }: HTMLElement): Snapshot | undefined {
  try {
    const snapshot = readSnapshot(textContent);
    prime(catalog, snapshot);
    if (isOld(snapshot, now())) refresh(catalog, snapshot);
    return snapshot;
  } catch {
    return undefined;
  }
}

/** Whether a tag still asks for what it asked for on the server: a script may have changed it, or the address another. */
function isSame({ parameters, tags }: Snapshot, element: HTMLElement, index: number): boolean {
  const asked = new URLSearchParams(location.search);
  const attributes = Array.from(element.attributes, ({ name, value }) => [name, value] as const);
  return (
    tags[index] === tagText(element.localName, attributes) &&
    Object.entries(parameters).every(([name, value]) => asked.get(name) === value) &&
    // The page's own data go before the portal's.
    !Object.hasOwn(element, 'data')
  );
}

/** The portal as the server saw it; `undefined` when its words do not arrive. */
async function seenBy(
  element: HTMLElement,
  handle: PortalHandle,
  { locale, now }: Snapshot,
): Promise<PortalHandle | undefined> {
  const own = chooseLocale(element.getAttribute('locale') || element.lang, locale);
  const spoken = await inLanguage(handle, own);
  return spoken.locale === own ? { ...spoken, now: () => new Date(now) } : undefined;
}

const inLanguage = async (handle: PortalHandle, locale: Locale): Promise<PortalHandle> =>
  locale === handle.locale ? handle : handle.inLanguage(locale);

/** A portal says that it has a handle, or another one, by an event. */
function handleOf(portal: PortalElement): Promise<PortalHandle> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (portal.handle === undefined) return;
      document.removeEventListener(NongsanPortalsChangeEvent.type, look);
      resolve(portal.handle);
    };
    document.addEventListener(NongsanPortalsChangeEvent.type, look);
    look();
  });
}
