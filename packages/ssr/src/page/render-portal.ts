import { SourceError, type StorefrontSource } from '@nongsan/core';
import { chooseLocale } from '@nongsan/elements/rendering';
import { openPortal } from '../data/open-portal.ts';
import { RecordedSource } from '../data/recorded-source.ts';
import { isLeaf, isThere, subjectOf } from '../data/subject.ts';
import { loadElements } from '../render/elements.ts';
import { renderTag } from '../render/render-tag.ts';
import type { SheetFile } from '../render/sheets.ts';
import type { Insertion } from './edit.ts';
import { jsonLdScript, snapshotScript } from './data-scripts.ts';
import type { PageTag } from './parse-page.ts';
import { problemOf, refusalOf, type RenderProblem } from './problems.ts';
import type { WantedTag } from './wanted-tag.ts';

export interface PortalRendering {
  readonly portal: PageTag;
  readonly tags: readonly WantedTag[];
  readonly source: StorefrontSource | undefined;
  readonly now: Date;
  readonly styles: string;
  readonly jsonLd: boolean;
}

interface RenderedPortal {
  readonly insertions: readonly Insertion[];
  readonly sheets: readonly SheetFile[];
  readonly problems: readonly RenderProblem[];
}

/** How often tags are rendered for what they ask for: a product, its stock, and what a later element adds. */
const rounds = 6;

/** Renders the tags of one portal. They ask as they do in a browser, so a page full of cards makes one request. */
export async function renderPortal(rendering: PortalRendering): Promise<RenderedPortal> {
  const { portal, source, tags } = rendering;
  if (source === undefined)
    return { insertions: [], sheets: [], problems: tags.map(({ tag }) => problemOf(tag, 'no-source')) };
  await loadElements();
  const recorded = new RecordedSource(source);
  const handle = await openPortal(portal, rendering.now, recorded.source);
  const own = new Map(
    await Promise.all(
      tags.map(async (tag) => {
        const language = tag.attributes.get('locale') || tag.attributes.get('lang');
        // A leaf has its language from its tag alone, as in a browser.
        const locale = isLeaf(tag.tag.name) ? chooseLocale(language) : chooseLocale(language, handle.locale);
        return [tag, await handle.inLanguage(locale)] as const;
      }),
    ),
  );
  const sheets = new Map<string, SheetFile>();
  const onSheet = (sheet: SheetFile): void => void sheets.set(sheet.name, sheet);
  const render = (wanted: WantedTag): string => {
    const { attributes, tag } = wanted;
    return renderTag(
      { name: tag.name, attributes },
      { handle: own.get(wanted) ?? handle, styles: rendering.styles, onSheet },
    );
  };
  for (let round = 0; round < rounds; round++) {
    for (const tag of tags) render(tag);
    if (!(await recorded.settled())) break;
  }
  sheets.clear();
  const ready = tags.filter(({ attributes, tag }) => isThere(handle.catalog, subjectOf(tag.name, attributes)));
  const insertions = ready.map((tag) => ({ at: tag.tag.inside, text: render(tag) }));
  const problems = tags.filter((tag) => !ready.includes(tag)).map((tag) => refusal(tag, recorded));
  if (ready.length === 0 || portal.end === undefined) return { insertions: [], sheets: [], problems };
  const data = snapshotScript(ready, handle, recorded) + (rendering.jsonLd ? jsonLdScript(ready, handle) : '');
  return { insertions: [...insertions, { at: portal.end, text: data }], sheets: [...sheets.values()], problems };
}

function refusal({ attributes, tag }: WantedTag, { failures }: RecordedSource): RenderProblem {
  const subject = subjectOf(tag.name, attributes);
  const reference = subject?.reference ?? '';
  const failure = failures.find((one) => one.collection === subject?.collection && one.reference === reference);
  return refusalOf(tag, reference, failure?.error ?? new SourceError('not-found', 'The tag names nothing'));
}
