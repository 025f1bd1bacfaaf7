import { html, nothing } from 'lit';
import type { Translate } from '../../i18n/index.ts';

/** The brand labels of an answer, where it has some: their code comes with the first, so they stand where nothing jumps. */
export function labelsView(grants: unknown, locale: string, speak: Translate | undefined) {
  if (!grants) return nothing;
  // What does not come now is asked for again with the next change.
  import('./brand-labels.define.ts').catch(() => undefined);
  return html`<nongsan-brand-labels .grants=${grants} .speak=${speak} locale=${locale}></nongsan-brand-labels>`;
}
