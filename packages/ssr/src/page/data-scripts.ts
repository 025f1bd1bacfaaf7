import { tagText, type PortalHandle, type Snapshot } from '@nongsan/elements/rendering';
import type { RecordedSource } from '../data/recorded-source.ts';
import { subjectOf } from '../data/subject.ts';
import { jsonLdGraph } from '../json-ld/graph.ts';
import { scriptJson } from './escape.ts';
import type { WantedTag } from './wanted-tag.ts';

/** What the elements wake up with. */
export function snapshotScript(
  tags: readonly WantedTag[],
  { locale, now }: PortalHandle,
  { entries }: RecordedSource,
): string {
  const snapshot: Snapshot = {
    locale,
    now: now().toISOString(),
    parameters: Object.fromEntries(tags.flatMap((tag) => Object.entries(tag.parameters))),
    tags: tags.map(({ tag: { attributes, name } }) => tagText(name, attributes)),
    entries,
  };
  return `<script type="application/json" data-nongsan>${scriptJson(snapshot)}</script>`;
}

/** The same for search engines; nothing where there is nothing to say. */
export function jsonLdScript(tags: readonly WantedTag[], handle: PortalHandle): string {
  const subjects = tags.flatMap(({ attributes, tag }) => subjectOf(tag.name, attributes) ?? []);
  const graph = jsonLdGraph(subjects, handle);
  if (graph === undefined) return '';
  return `<script type="application/ld+json" data-nongsan="ld">${scriptJson(graph)}</script>`;
}
