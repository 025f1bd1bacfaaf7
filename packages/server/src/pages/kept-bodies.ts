import { localDateAt } from '@nongsan/core';
import { KeptMarkup } from './kept-markup.ts';
import type { Markup } from './layout.ts';
import { lotPage, type LotPage } from './lot-page.ts';

/** Letters kept of whole pages, and of what pages of single items share: some hundred of each, tens of megabytes at most. */
const mostLetters = 8_000_000;

/**
 * Writes a lot's page anew only when something that it says has changed: the lot is read for every reader, but the words
 * around it are the same for all who open one label in one language. They go with the background that they were written
 * from, after seconds, and at once when the lot changes: then its background is another one. Of a single item's page only
 * what the lot says is kept, never what is told of the item.
 */
export function keptBodies(): (page: Omit<LotPage, 'keep'>) => Markup {
  const bodies = new KeptMarkup(mostLetters);
  const parts = new KeptMarkup(mostLetters);
  return (page) => {
    const { background, resolved } = page;
    const keep: LotPage['keep'] = (name, make) =>
      parts.write(JSON.stringify([resolved.key, resolved.lot.id, name]), background, make);
    const write = () => lotPage({ ...page, keep });
    return page.item === undefined ? bodies.write(nameOf(page), background, write) : write();
  };
}

/** Everything but the background that the words depend on; of the time, the day. */
const nameOf = ({ resolved, locale, link, now, path, serial, publicOrigin, keepOffline }: Omit<LotPage, 'keep'>) =>
  JSON.stringify([
    ...[resolved.key, resolved.lot.id, locale, link, localDateAt(now)],
    ...[path, serial, publicOrigin, keepOffline],
  ]);
