import { version } from './version.ts';

interface PortalOfAnyCopy {
  readonly versions?: string[];
}

/** The portal of the copy that came first: included twice, this one leaves everything to it. */
const first = customElements.get('nongsan-portal') as PortalOfAnyCopy | undefined;

export const isFirstCopy = first === undefined;

/** Two versions are a mistake that somebody has to know of; the same one twice is none. */
if (first !== undefined && first.versions?.includes(version) !== true) {
  const other = first.versions?.[0] ?? "of the page's own bundle";
  first.versions?.push(version);
  console.warn(
    `[nongsan] Two versions of the SDK are on this page. Version ${other} came first and serves all elements; ` +
      `version ${version} does nothing. Keep one of the two, or give both script tags the same version.`,
  );
}
