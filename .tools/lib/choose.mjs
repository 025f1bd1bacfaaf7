// What steps that could run for minutes look at when only changes are verified.
import { elementNames, elementsAmong, reached, testsAmong } from './affected.mjs';
import { packages } from './workspace.mjs';

/** A change of nothing but the elements' code reaches some of them; any other may reach all, which undefined stands for. */
function reachedElements(changes) {
  const code = changes?.files.filter((file) => /^(?:packages|examples|test)\//.test(file)) ?? [];
  const isInside = code.length > 0 && code.every((file) => /^packages\/(?:elements|react)\/src\/.*\.ts$/.test(file));
  return isInside ? reached(code) : undefined;
}

/** What Node tests of the elements: how they are built and rendered, what is written down of them and of their look. */
const ABOUT_ELEMENTS = ['packages/embed/', 'packages/ssr/', 'test/look/', 'test/access/', 'test/visual/'];

export function unitChoice(changes) {
  if (changes === undefined) return [];
  if (reachedElements(changes) !== undefined) return ABOUT_ELEMENTS;
  const names = [...changes.packages].map((folder) => packages().get(folder)?.name);
  return [...names, '@nongsan/test', 'tools'].map((name) => `--project=${name}`);
}

/** Without names of tests, the runner takes all. */
export const elementTests = (changes) => testsAmong(reachedElements(changes) ?? []);

/**
 * Of a change, one engine at one width opens the pages, and of what is tried on each element those that it reaches;
 * where nothing but tests changed, it is these tests. The rest is for the whole run.
 */
export function pagesFor(changes) {
  if (changes === undefined) return [];
  const isSpec = (file) => /^test\/e2e\/.*\.spec\.ts$/.test(file);
  const others = changes.files.filter((file) => /^(packages|examples|stories|test)\//.test(file) && !isSpec(file));
  if (others.length === 0) return changes.files.filter(isSpec);
  const files = reachedElements(changes);
  if (files === undefined) return ['--project=desktop'];
  const far = elementNames().filter((name) => !elementsAmong(files).includes(name));
  return ['--project=desktop', ...(far.length > 0 ? [`--grep-invert=(\\.ts |<nongsan-)(${far.join('|')})(:|>)`] : [])];
}

/** Nothing changed but the elements: the pictures of those that it reaches. */
export const picturesOf = (changes) =>
  changes?.files.some((file) => /^(stories|test\/visual)\//.test(file))
    ? []
    : elementsAmong(reachedElements(changes) ?? []);
