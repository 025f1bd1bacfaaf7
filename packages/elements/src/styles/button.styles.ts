import { css } from 'lit';

/** Buttons and links that look like them: `.button`, `.button.primary`, `.button.quiet`. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color 140ms ease-out,
      border-color 140ms ease-out;
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.quiet {
    border-color: transparent;
    color: var(--_accent);
  }
  .button.wide {
    inline-size: 100%;
  }
  @media (hover: hover) {
    .button:hover {
      background: var(--_soft);
    }
    .button.primary:hover {
      background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
    }
  }
  .button[aria-disabled='true'],
  .button:disabled {
    border-color: var(--_line);
    background: color-mix(in oklab, var(--_text) 7%, var(--_surface));
    color: var(--_muted);
    cursor: default;
  }
  /* Nobody presses on paper; a number to call stays, as text. */
  @media print {
    /* Without the colon: the build's minifier would escape it, and the escape is lost in a template. */
    .button:not([href^='tel']) {
      display: none !important;
    }
    .button[href^='tel'] {
      min-block-size: 0;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    /* Its border is seen now: it stands in line like the others. */
    .button.quiet {
      margin-inline: 0 !important;
    }
    /* One that leads elsewhere stands under a text, which its border must not touch. */
    a.button.quiet {
      margin-block-start: 8px;
    }
    .button[aria-disabled='true'],
    .button:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
