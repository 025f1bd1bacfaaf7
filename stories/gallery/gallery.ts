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

function isAsked({ id, parameters }: Entry, wanted: string | null): boolean {
  if (id === wanted) return true;
  return parameters.alone !== true && (wanted === null || id.startsWith(`${wanted}--`));
}

async function mount(place: HTMLElement, entry: Entry, globals: Partial<StageGlobals>): Promise<void> {
  const section = document.createElement('section');
  section.id = entry.id;
  section.className = 'gallery-story';
  section.dataset['refusals'] = String(entry.parameters.refusals ?? 0);
  place.append(section);
  const content = await entry.draw(globals);
  render(
    html`<h2>${entry.id}</h2>
      ${content}`,
    section,
  );
  if (entry.play === undefined) return;
  await settle(section);
  await entry.play({ canvasElement: section });
}

const gallery = document.querySelector<HTMLElement>('#gallery');
if (gallery !== null) {
  const asked = new URLSearchParams(location.search);
  const entries = catalogue(modules);
  gallery.dataset['alone'] = entries.flatMap(({ id, parameters }) => (parameters.alone ? [id] : [])).join(' ');
  for (const entry of entries) {
    // One story that breaks is told on the console; the others are shown.
    if (isAsked(entry, asked.get('story'))) await mount(gallery, entry, globalsOf(asked)).catch(reportError);
  }
  await settle(gallery);
  gallery.removeAttribute('aria-busy');
}
