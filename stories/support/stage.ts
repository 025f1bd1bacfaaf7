import '@nongsan/elements/define';
import { loadTranslate, type Translate } from '@nongsan/elements';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { StageGlobals } from './globals.ts';
import { storyNow } from './now.ts';
import { storySource, thaiNguyen, type Adapt, type Network } from './network.ts';

/** What a story says about the portal around it. */
export interface StageParameters {
  readonly network?: Network;
  /** Key of the site that asks. */
  readonly site?: string;
  readonly adapt?: Adapt;
  /** Covers the page, so it is shown by itself. */
  readonly alone?: boolean;
  /** How many requests the portal refuses, which a browser writes on its console. */
  readonly refusals?: number;
}

/** As much of Storybook's story context as stories use; the gallery makes the same. */
export interface StageContext {
  readonly id: string;
  readonly globals: Readonly<Record<string, unknown>>;
  readonly parameters: StageParameters;
  readonly loaded: Readonly<Record<string, unknown>>;
}

export const stageGlobals = (context: Pick<StageContext, 'globals'>) => context.globals as unknown as StageGlobals;

/** Words for leaves, which have no portal to ask for them. */
export async function loadWords(context: Pick<StageContext, 'globals'>) {
  return { speak: await loadTranslate(stageGlobals(context).locale) };
}

export const speak = ({ loaded }: Pick<StageContext, 'loaded'>) => loaded['speak'] as Translate | undefined;

/** Puts a story into a page of its language, colour scheme and width, with a portal of its own around it. */
export function stage(content: unknown, context: StageContext): TemplateResult {
  const { locale, scheme, theme, width } = stageGlobals(context);
  const { adapt, network = 'real', site = thaiNguyen } = context.parameters;
  // The story's id as key: the source has the real one, and every story keeps a cart of its own.
  return html`<div class="stage ${scheme} nongsan-${theme}" lang=${locale}>
    <nongsan-portal
      class=${width}
      key=${context.id}
      now=${storyNow}
      locale=${locale}
      .source=${guard([network, site, adapt], () => storySource(network, site, adapt))}
      >${content}</nongsan-portal
    >
  </div>`;
}
