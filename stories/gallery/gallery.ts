/**
 * Every story on one page outside Storybook, in a page as strict as the pages of the portals.
 * `?story=price` or `?story=price--ready` shows less (several, with a comma between); `&locale=en`, `&scheme=dark`, `&theme=tea` and
 * `&width=phone` set what stories leave open; `&box=240` gives every story exactly so much room, whatever width it fixes.
 */
import { locales } from '@nongsan/core';
import { html, render } from 'lit';
import { schemes, themes, widths, type StageGlobals } from '../support/globals.ts';
import { settle } from '../support/settle.ts';
import { catalogue, type Entry, type StoryModule } from './catalogue.ts';

const modules = import.meta.glob<StoryModule>('../{,look/}*.stories.ts', { eager: true });

function globalsOf(asked: URLSearchParams): Partial<StageGlobals> {
  const oneOf = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === asked.get(name));
  const locale = oneOf('locale', locales);
  const scheme = oneOf('scheme', schemes);
  const width = oneOf('width', widths);
  const theme = oneOf('theme', themes);
  return { ...(locale && { locale }), ...(scheme && { scheme }), ...(width && { width }), ...(theme && { theme }) };
}

function isAsked({ id, parameters }: Entry, wanted: readonly string[] | undefined): boolean {
  if (wanted?.includes(id)) return true;
  return parameters.alone !== true && (wanted === undefined || wanted.some((name) => id.startsWith(`${name}--`)));
}

/** Through the object model, because the policy lets no inline style pass. */
function fixBox(width: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.stage > nongsan-portal { inline-size: ${Number(width)}px; max-inline-size: none; }`);
  document.adoptedStyleSheets.push(sheet);
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
  const wanted = asked.get('story')?.split(',');
  const box = asked.get('box');
  if (box !== null) fixBox(box);
  const entries = catalogue(modules);
  // For machines that choose: what there is, and what each story fixes.
  gallery.dataset['stories'] = JSON.stringify(
    entries.map(({ id, fixed, parameters }) => ({ id, fixed: Object.keys(fixed), alone: parameters.alone === true })),
  );
  gallery.dataset['alone'] = entries.flatMap(({ id, parameters }) => (parameters.alone ? [id] : [])).join(' ');
  for (const entry of entries) {
    // One story that breaks is told on the console; the others are shown.
    if (isAsked(entry, wanted)) await mount(gallery, entry, globalsOf(asked)).catch(reportError);
  }
  await settle(gallery);
  gallery.removeAttribute('aria-busy');
}
