import { css } from 'lit';

export const traceDialogStyles = css`
  /* Ahead of what every base is: in a page that was scrolled, it would stand at the top of the page. */
  dialog.base {
    position: fixed;
    inset: 0;
    inline-size: min(100% - 16px, 720px);
    max-inline-size: none;
    max-block-size: calc(100% - 16px);
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    overflow: hidden auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    color: var(--_text);
    /* The line that the badge stands in may shout or whisper; what it opens does neither. */
    font-size: max(1rem, 16px);
    box-shadow: 0 8px 32px rgb(0 0 0 / 24%);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  /* The dialog is its frame. */
  nongsan-trace-card::part(card) {
    border: 0;
    padding-block-start: 0;
  }
  .close {
    position: sticky;
    z-index: 1;
    inset-block-start: 4px;
    display: flex;
    inline-size: 44px;
    margin: 4px 4px 0 auto;
    padding: 0;
    background: var(--_surface);
  }
  @media (forced-colors: active) {
    dialog.base {
      border: 1px solid;
    }
  }
`;
