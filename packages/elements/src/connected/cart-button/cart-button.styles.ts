import { css } from 'lit';

export const cartButtonStyles = css`
  :host {
    display: inline-block;
  }
  /* As large before its icon has been read: a browser shows a server's page while it still comes. */
  .open {
    position: relative;
    vertical-align: top;
    min-inline-size: 46px;
    padding-inline: 12px;
  }
  /* On the corner, so that the header keeps its place when the first thing is put in. */
  .badge {
    position: absolute;
    inset-block-start: -8px;
    inset-inline-end: -8px;
    min-inline-size: 22px;
    padding-inline: 4px;
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.8125em;
    font-weight: 700;
    line-height: 22px;
    text-align: center;
  }
  dialog {
    position: fixed;
    inset: 0 0 0 auto;
    display: none;
    flex-direction: column;
    inline-size: min(100%, 480px);
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* What the keyboard comes back to, from the last stop to the first, stands below the bar. */
    scroll-padding-block-start: 64px;
    background: var(--_surface);
    color: var(--_text);
    /* The header that the button stands in may shout or whisper; the cart does neither. */
    font-size: max(1rem, 16px);
    font-weight: 400;
    letter-spacing: normal;
    text-transform: none;
    white-space: normal;
    box-shadow: 0 0 32px rgb(0 0 0 / 24%);
    transition: translate 180ms ease-out;
  }
  dialog[open] {
    display: flex;
  }
  @starting-style {
    dialog[open] {
      translate: 32px 0;
    }
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .bar {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 8px 8px 8px 16px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .bar h2 {
    font-size: 1.125em;
  }
  .close {
    inline-size: 44px;
    padding: 0;
  }
  .panel {
    flex: 1;
    padding: 16px 16px 0;
  }
  .bone {
    inline-size: 100%;
    block-size: 104px;
  }
  /* A page may have set the host's own display. */
  @media print {
    :host,
    .base {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }
    dialog {
      border-inline-start: 1px solid;
    }
  }
`;
