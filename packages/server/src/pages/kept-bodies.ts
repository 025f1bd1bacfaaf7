import { localDateAt } from '@nongsan/core';
import type { Markup } from './layout.ts';
import type { Background } from './lot/background.ts';
import { lotPage, type LotPage } from './lot-page.ts';

/** Bodies kept for one background: languages, outcomes and addresses of one lot. Beyond that all are forgotten. */
const mostKept = 50;

interface Kept {
  readonly lot: string;
  readonly body: Markup;
}

/**
 * Writes a lot's page anew only when something that it says has changed: the lot is read for every reader, but the words
 * around it are the same for all who open one label. They go with the background that they were written from, after
 * seconds. What is told of a single item is never kept.
 */
export function keptBodies(): (page: LotPage) => Markup {
  const byBackground = new WeakMap<Background, Map<string, Kept>>();
  return (page) => {
    if (page.item !== undefined) return lotPage(page);
    const bodies = byBackground.get(page.background) ?? new Map<string, Kept>();
    byBackground.set(page.background, bodies);
    const name = nameOf(page);
    const lot = JSON.stringify(page.resolved.lot);
    const known = bodies.get(name);
    if (known?.lot === lot) return known.body;
    if (bodies.size >= mostKept) bodies.clear();
    const body = lotPage(page);
    bodies.set(name, { lot, body });
    return body;
  };
}

/** Everything but the lot and its background that the words depend on; of the time, the day. */
const nameOf = ({ resolved, locale, link, now, path, serial, publicOrigin, keepOffline }: LotPage): string =>
  JSON.stringify([resolved.key, locale, link, localDateAt(now), path, serial, publicOrigin, keepOffline]);
