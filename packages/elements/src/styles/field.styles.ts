import { css } from 'lit';

/** Questions of a form: label above, hint under it, the fault beside the field, 44 px to touch. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .label {
    font-weight: 600;
  }
  .label .muted {
    margin-inline-start: 0.35em;
    font-weight: 400;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .fault {
    display: flex;
    gap: 8px;
    color: var(--_bad);
    font-size: 0.875em;
    font-weight: 600;
  }
  .fault svg {
    margin-block-start: 0.1em;
  }
  .input {
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    background-color: var(--_surface);
    color: inherit;
    /* Under 16 px a phone zooms in on the field. */
    font: inherit;
    font-size: max(1em, 16px);
    line-height: 1.4;
  }
  select.input {
    padding-inline-end: 8px;
  }
  textarea.input {
    min-block-size: 88px;
    resize: vertical;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  .input:disabled {
    border-color: var(--_line);
    background-color: color-mix(in oklab, var(--_text) 5%, var(--_surface));
    color: var(--_muted);
    opacity: 1;
  }
  .input:focus-visible {
    outline-offset: 0;
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    align-items: start;
    min-block-size: 44px;
    padding-block: 8px;
    cursor: pointer;
  }
  .choice input {
    inline-size: 20px;
    block-size: 20px;
    margin: 4px 0 0;
    accent-color: var(--_accent);
  }
  .choice .hint,
  .choice .fault {
    grid-column: 2;
  }
`;
