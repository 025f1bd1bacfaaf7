import { render } from 'lit';
import { watchForHarm } from './calm.ts';
import { bundled, type HazardText } from './hazard-texts.ts';
import { kindsOf, textsOf, timesShown } from './outline.ts';
import { deepElements, quiet } from './quiet.ts';
import { resourcesWith, specimenSource } from './source.ts';
import { inPortal, specimen, type Tag } from './specimens.ts';

/** A name that nothing in the samples has. */
const plain = 'Quỳnh Thử';
/** Elements that are looked at together. Each has a portal of its own, and a page of portals is a slow page. */
const batch = 24;
const width = 320;

/** Much of a page, or all: a field of theirs takes several texts at a time. What is smaller shows each by itself. */
const pages: readonly Tag[] = [
  'nongsan-cart',
  'nongsan-checkout',
  'nongsan-order',
  'nongsan-product',
  'nongsan-product-card',
  'nongsan-store',
  'nongsan-trace',
  'nongsan-trace-badge',
  'nongsan-trace-card',
  'nongsan-trace-label',
];

const place = document.createElement('div');
place.style.width = `${width}px`;

/** One element for each text, with the text in every field and attribute that takes one. */
async function show(tag: Tag, texts: readonly string[], locale: string): Promise<readonly HTMLElement[]> {
  const content = texts.map((text) => {
    const given = resourcesWith('text', () => text);
    return inPortal(specimenSource(given), specimen(tag, { given, text }), locale);
  });
  // Everything anew: what one text left behind must not carry the next.
  render(undefined, place);
  // Nothing is laid out before it is complete, and then once: that is most of the work, of an engine and of this test.
  place.style.contentVisibility = 'hidden';
  render(content, place);
  const portals = [...place.children] as HTMLElement[];
  // What is inline has no width of its own to leave, in some engines.
  for (const { style } of portals) style.display = 'block';
  await quiet(place);
  place.style.contentVisibility = 'visible';
  await new Promise((shown) => requestAnimationFrame(shown));
  return portals;
}

interface Expected {
  readonly kinds: ReadonlySet<string>;
  readonly times: number;
  /** The same of texts that some fields write the reader's way, in the order of `formed`. */
  readonly formed: readonly number[];
  /** So many of these are names of QR symbols. */
  readonly symbols: number;
}

/** Most bytes that a QR symbol holds; of a longer text none is drawn. */
const capacity = 2331;

/** Texts that mean a number, and one of each that stands in no sample: an area in hectares, a phone. */
const formed = [
  { form: /^(?:0|[1-9]\d{0,8})(?:\.\d{1,3})?$/, sample: '8642.5' },
  { form: /^\+84\d{9}$/, sample: '+84987654321' },
] as const;

/** What the element is built of with texts that mean no harm, and how often it shows one. */
async function expectedOf(tag: Tag, locale: string): Promise<Expected> {
  const tried = [plain, ...formed.map(({ sample }) => sample), '7', 'một\n\nhai'];
  const portals = await show(tag, tried, locale);
  const kinds = new Set(portals.flatMap((portal) => [...kindsOf(portal)]));
  const [times = 0, ...more] = portals.map((portal, index) => timesShown(tried[index] ?? '', textsOf(portal)));
  const symbols = portals
    .slice(0, 1)
    .flatMap(deepElements)
    .filter((element) => isSymbolOf(element, plain)).length;
  return { kinds, times, formed: more.slice(0, formed.length), symbols };
}

const isSymbolOf = ({ localName, ariaLabel }: Element, text: string): boolean =>
  localName === 'svg' && ariaLabel?.includes(text) === true;

/** How often a text is to be shown; white space alone shows nothing that could be counted. */
function wantedTimes(text: string, { formed: ofForm, symbols, times }: Expected): number {
  if (text.trim() === '') return 0;
  const form = formed.findIndex((one) => one.form.test(text));
  if (form >= 0) return ofForm[form] ?? 0;
  return new TextEncoder().encode(text).length > capacity ? times - symbols : times;
}

/** How far a space without ink may hang out of a line, as Firefox lets it where there is nothing else or a line is turned around. */
const hanging = (text: string): number => (text.trim() === '' ? 16 : /[\u202a-\u202e\u2066-\u2069]/.test(text) ? 4 : 0);

/** What is wrong with an element that shows a text, in words; nothing where all is well. */
function faultsOf(portal: HTMLElement, text: string, expected: Expected): readonly string[] {
  const strange = [...kindsOf(portal)].filter((kind) => !expected.kinds.has(kind));
  const times = wantedTimes(text, expected);
  const shown = timesShown(text, textsOf(portal));
  const failed = portal.firstElementChild?.shadowRoot?.querySelector('[part="error"]') ?? null;
  return [
    ...strange.map((kind) => `<${kind}> came of it`),
    ...(shown < times ? [`shown ${shown} times of ${times}`] : []),
    ...(portal.scrollWidth > width + hanging(text) ? [`${portal.scrollWidth} px wide`] : []),
    ...(failed === null ? [] : ['it failed']),
  ];
}

/**
 * Shows texts in every field and attribute of an element and tells what is wrong: markup that came of one, a text that is
 * not shown, a box that is left, and whatever else must not happen to a page.
 */
export async function tryTexts(tag: Tag, given: readonly HazardText[], locale = 'vi'): Promise<readonly string[]> {
  document.body.append(place);
  const texts = pages.includes(tag) ? bundled(given) : given;
  const expected = await expectedOf(tag, locale);
  const harm = watchForHarm();
  const faults: string[] = [];
  for (let start = 0; start < texts.length; start += batch) {
    const some = texts.slice(start, start + batch);
    const shown = some.map(({ text }) => text);
    const portals = await show(tag, shown, locale);
    some.forEach(({ category, text }, index) => {
      const portal = portals[index];
      const found = portal === undefined ? ['not there'] : faultsOf(portal, text, expected);
      faults.push(...found.map((fault) => `${category}: ${JSON.stringify(text.slice(0, 60))}: ${fault}`));
    });
  }
  render(undefined, place);
  place.remove();
  return [...faults, ...harm.stop()];
}
