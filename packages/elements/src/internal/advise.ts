/** What advice cannot see by itself. */
export type Fault = 'no-source' | 'no-variant';

/**
 * Something looks like wrong use: has the page's developer told what it is and what to do. Who says so is loaded for that
 * alone; a page that is right does not download it, and one that is offline does without.
 */
export const advise = (host: HTMLElement, fault?: Fault): void =>
  void import('./advice.ts').then(
    (advice) => advice.adviseOn(host, fault),
    () => undefined,
  );
