import { css } from 'lit';

/**
 * What every element stands on: colour roles derived from the page, type steps, rhythm.
 * Public properties are read here once and nowhere else; private ones sit on `.base`, out of the page's reach.
 * The lines below are their documentation: the manifest, the editors' data and the pages of Storybook show them.
 *
 * @cssprop --nongsan-surface - ground that the element stands on
 * @cssprop --nongsan-text - text
 * @cssprop --nongsan-muted - text of second rank; keep 4.5:1 to the surface
 * @cssprop --nongsan-line - lines that only divide
 * @cssprop --nongsan-edge - frames of fields and buttons; keep 3:1 to the surface
 * @cssprop --nongsan-accent - links, the chief button and focus rings; keep 4.5:1 to the surface
 * @cssprop --nongsan-on-accent - text on the accent
 * @cssprop --nongsan-accent-soft - quiet ground in the accent's hue
 * @cssprop --nongsan-gold - stars of a valid OCOP rank
 * @cssprop --nongsan-good - what is in order
 * @cssprop --nongsan-caution - what wants attention
 * @cssprop --nongsan-bad - what is wrong
 * @cssprop --nongsan-radius - corners of cards and pictures
 * @cssprop --nongsan-control-radius - corners of buttons and fields
 * @cssprop --nongsan-heading-font - family of names and headings
 * @cssprop --nongsan-scheme - `light` or `dark`, whatever the page's scheme is
 */
export const baseStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  .base,
  .base *,
  .base ::before,
  .base ::after {
    box-sizing: border-box;
  }
  .base {
    --_surface: var(--nongsan-surface, Canvas);
    --_text: var(--nongsan-text, CanvasText);
    --_muted: var(--nongsan-muted, color-mix(in oklab, var(--_text) 66%, var(--_surface)));
    --_line: var(--nongsan-line, color-mix(in oklab, var(--_text) 14%, var(--_surface)));
    --_edge: var(--nongsan-edge, color-mix(in oklab, var(--_text) 52%, var(--_surface)));
    --_accent: var(--nongsan-accent, light-dark(#1c6b43, #7fce9f));
    --_on-accent: var(--nongsan-on-accent, light-dark(#fff, #08210f));
    --_soft: var(--nongsan-accent-soft, color-mix(in oklab, var(--_accent) 9%, var(--_surface)));
    --_gold: var(--nongsan-gold, light-dark(#9a6700, #f0c04a));
    --_good: var(--nongsan-good, light-dark(#1c6b43, #7fce9f));
    --_caution: var(--nongsan-caution, light-dark(#8a5a00, #f0c04a));
    --_bad: var(--nongsan-bad, light-dark(#b3261e, #ff9d94));
    --_radius: var(--nongsan-radius, 12px);
    --_control-radius: var(--nongsan-control-radius, 6px);
    /* What is hidden from eyes is placed absolutely: it must stay inside, not widen a scrolling row of the page. */
    position: relative;
    direction: ltr;
    color-scheme: var(--nongsan-scheme, inherit);
    color: var(--_text);
    /* 15.4 px keeps the smallest step above 12.5 px. The family alone is the page's; the rest of its manner stays outside. */
    font-size: max(1em, 15.4px);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
    overflow-wrap: anywhere;
    hyphens: manual;
    -webkit-text-size-adjust: 100%;
  }
  /* Where a line may end: between Korean words, between Japanese phrases, inside long German ones. */
  .base:lang(ko) {
    word-break: keep-all;
  }
  .base:lang(ja) {
    word-break: auto-phrase;
  }
  .base:lang(de) {
    hyphens: auto;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3 {
    font-family: var(--nongsan-heading-font, inherit);
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }
  svg {
    display: inline-block;
    flex: none;
    vertical-align: -0.2em;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
  }
  .nums {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Phones of before 2024 know neither function: they get the light palette in plain colours. */
  @supports not (color: light-dark(red, red)) {
    .base {
      --_muted: var(--nongsan-muted, #575757);
      --_line: var(--nongsan-line, #dcdcdc);
      --_edge: var(--nongsan-edge, #757575);
      --_accent: var(--nongsan-accent, #1c6b43);
      --_on-accent: var(--nongsan-on-accent, #fff);
      --_soft: var(--nongsan-accent-soft, #ecf4ef);
      --_gold: var(--nongsan-gold, #9a6700);
      --_good: var(--nongsan-good, #1c6b43);
      --_caution: var(--nongsan-caution, #8a5a00);
      --_bad: var(--nongsan-bad, #b3261e);
    }
  }
  /* On paper: black on white, whatever the page's colours; what belongs together is not torn. */
  @media print {
    .base {
      color-scheme: light;
      --_surface: #fff;
      --_text: #000;
      --_muted: #333;
      --_line: #999;
      --_soft: #fff;
      --_accent: #000;
      --_gold: #000;
      --_good: #000;
      --_caution: #000;
      --_bad: #000;
    }
    figure,
    li,
    h2,
    h3 {
      break-inside: avoid;
    }
    h2,
    h3 {
      break-after: avoid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .base *,
    .base {
      transition: none !important;
      animation: none !important;
    }
  }
`;
