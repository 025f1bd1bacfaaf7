import type { LinkKind } from '@nongsan/elements';

/**
 * What a frame and the page around it tell each other. The first two are said to whoever listens and say nothing but
 * "here I am"; everything else goes to an origin that was checked.
 */
export type FrameMessage =
  /** The frame has loaded. */
  | { readonly nongsan: 'ready' }
  /** The page has its script. */
  | { readonly nongsan: 'hello' }
  /** So high is the frame's content, in CSS pixels. */
  | { readonly nongsan: 'height'; readonly height: number }
  /** So much of it is shown: all, or the rest has to be scrolled to. */
  | { readonly nongsan: 'fitted'; readonly scrolls: boolean }
  /** The person follows a link that leads away. */
  | { readonly nongsan: 'open'; readonly href: string; readonly kind: LinkKind };
