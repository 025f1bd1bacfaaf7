import type { TemplateResult } from 'lit';
import { defaultGlobals, type StageGlobals } from '../support/globals.ts';
import { loadWords, stage, type StageContext, type StageParameters } from '../support/stage.ts';

type Values = Readonly<Record<string, unknown>>;
type Context = StageContext & { readonly args: Values };
type Loader = (context: Context) => Promise<Values>;
type Play = (context: { readonly canvasElement: HTMLElement }) => Promise<void>;

/** As much of Storybook's component story format as the stories here use. */
interface Annotations {
  readonly title?: string;
  readonly args?: Values;
  readonly globals?: Values;
  readonly parameters?: StageParameters;
  readonly loaders?: readonly Loader[];
  readonly render?: (args: Values, context: Context) => unknown;
  readonly play?: Play;
}

export type StoryModule = Readonly<Record<string, Annotations>> & { readonly default: Annotations };

export interface Entry {
  /** Storybook's identifier of the story: `product-card--sold-out`. */
  readonly id: string;
  readonly parameters: StageParameters;
  /** What the story sets itself, whatever the toolbar says. */
  readonly fixed: Partial<StageGlobals>;
  /** Runs the story's loaders, then renders it on its stage. */
  draw(globals?: Partial<StageGlobals>): Promise<TemplateResult>;
  /** What the reader does then. */
  readonly play: Play | undefined;
}

const kebab = (text: string): string =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();

function entry(id: string, meta: Annotations, story: Annotations): Entry {
  const parameters = { ...meta.parameters, ...story.parameters };
  const loaders: readonly Loader[] = [loadWords, ...(meta.loaders ?? []), ...(story.loaders ?? [])];
  const render = story.render ?? meta.render;
  if (render === undefined) throw new Error(`${id} has no render function`);
  const fixed: Partial<StageGlobals> = { ...meta.globals, ...story.globals };
  return {
    id,
    parameters,
    fixed,
    play: story.play,
    async draw(globals) {
      const context = {
        id,
        parameters,
        args: { ...meta.args, ...story.args },
        // What the story fixes wins, as in Storybook.
        globals: { ...defaultGlobals, ...globals, ...fixed },
        loaded: {},
      };
      const loaded = Object.assign({}, ...(await Promise.all(loaders.map((load) => load(context))))) as Values;
      return stage(render(context.args, { ...context, loaded }), { ...context, loaded });
    },
  };
}

/** The stories that every element has come first; a module lists its exports by the alphabet. */
const FIRST = ['Ready', 'Loading', 'Empty', 'Failed'];
const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

/** Every story of the modules, file by file. */
export function catalogue(modules: Readonly<Record<string, StoryModule>>): readonly Entry[] {
  return Object.values(modules).flatMap(({ default: meta, ...stories }) =>
    Object.entries(stories)
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([name, story]) => entry(`${kebab(meta.title ?? '')}--${kebab(name)}`, meta, story)),
  );
}
