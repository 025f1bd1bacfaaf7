import type { PortalHandle } from '../internal/portal-handle.ts';

export type PortalAnswer = (handle: PortalHandle) => void;

/** An element outside the provider asks the page's portals: the one of this name, or with `''` each of them. */
export class NongsanPortalRequestEvent extends CustomEvent<{ readonly portal: string; readonly answer: PortalAnswer }> {
  static readonly type = 'nongsan-portal-request';
  constructor(portal: string, answer: PortalAnswer) {
    super(NongsanPortalRequestEvent.type, { detail: { portal, answer } });
  }
}
