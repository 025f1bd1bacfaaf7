/**
 * Every story on one page outside Storybook, in a page as strict as the pages of the portals.
 * `?story=price` or `?story=price--ready` shows less, `&locale=en`, `&scheme=dark` and `&width=phone` set what stories leave open.
 */
import { html, render } from 'lit';
import { schemes, widths, type StageGlobals } from '../support/globals.ts';
import { settle } from '../support/settle.ts';
import { catalogue, type Entry, type StoryModule } from './catalogue.ts';

const modules = import.meta.glob<StoryModule>('../*.stories.ts', { eager: true });

function globalsOf(asked: URLSearchParams): Partial<StageGlobals> {
  const oneOf = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === asked.get(name));
  const locale = oneOf('locale', ['vi', 'en'] as const);
  const scheme = oneOf('scheme', schemes);
  const width = oneOf('width', widths);
  return { ...(locale && { locale }), ...(scheme && { scheme }), ...(width && { width }) };
}

const isAsked = (id: string, wanted: string | null): boolean =>
  wanted === null || id === wanted || id.startsWith(`${wanted}--`);

async function mount(
  place: HTMLElement,
  { id, draw, parameters }: Entry,
  globals: Partial<StageGlobals>,
): Promise<void> {
  const section = document.createElement('section');
  section.id = id;
  section.className = 'gallery-story';
  section.dataset['refusals'] = String(parameters.refusals ?? 0);
  place.append(section);
  const content = await draw(globals);
  render(
    html`<h2>${id}</h2>
      ${content}`,
    section,
  );
}

const gallery = document.querySelector<HTMLElement>('#gallery');
if (gallery !== null) {
  const asked = new URLSearchParams(location.search);
  const shown = catalogue(modules).filter(({ id }) => isAsked(id, asked.get('story')));
  for (const entry of shown) await mount(gallery, entry, globalsOf(asked));
  await settle(gallery);
  gallery.removeAttribute('aria-busy');
}
