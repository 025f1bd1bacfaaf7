import { css } from 'lit';

export const checkoutStyles = css`
  :host {
    container-type: inline-size;
  }
  .checkout,
  form,
  .fill {
    display: grid;
    gap: 24px;
  }
  /* As high as a window in every state: what stands below is not seen before it has its place. */
  .waiting,
  .checkout {
    align-content: start;
    min-block-size: 100vh;
    padding-block-end: 24px;
  }
  [hidden] {
    display: none !important;
  }
  .main,
  .review {
    display: grid;
    gap: 24px;
    max-inline-size: 640px;
    min-inline-size: 0;
  }
  .heading:focus {
    outline: none;
  }
  h2 {
    font-size: 1.125em;
  }
  h3 {
    font-size: 1em;
  }
  fieldset {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset.tight {
    gap: 4px;
  }
  legend {
    margin-block-end: 12px;
    padding: 0;
  }
  .demo {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--_control-radius);
    background: var(--_soft);
    font-weight: 600;
  }
  .demo svg {
    margin-block-start: 0.15em;
  }
  .combo {
    position: relative;
  }
  .options {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: calc(100% + 4px);
    max-block-size: 264px;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    background: var(--_surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
  }
  .option {
    display: grid;
    align-content: center;
    min-block-size: 44px;
    padding: 8px 12px;
    cursor: pointer;
  }
  .option[aria-selected='true'] {
    background: var(--_soft);
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  @media (hover: hover) {
    .option:hover {
      background: var(--_soft);
    }
  }
  .faults,
  .problem {
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_bad);
    border-radius: var(--_control-radius);
  }
  .problem {
    border-inline-start-color: var(--_caution);
    font-weight: 600;
  }
  .problem,
  .faults h2 {
    display: flex;
    gap: 8px;
  }
  .problem svg,
  .faults svg {
    margin-block-start: 0.15em;
    color: var(--_bad);
  }
  .problem svg {
    color: var(--_caution);
  }
  .faults ul {
    margin-block-start: 4px;
  }
  .link {
    min-block-size: 44px;
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--_bad);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .summary,
  .parcel,
  .items {
    display: grid;
    gap: 12px;
    align-content: start;
  }
  .summary .parcel {
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
  }
  .item .name {
    font-weight: 600;
  }
  .answers {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 16px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .answer {
    grid-column: 1 / -1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .answers + .answers {
    margin-block-start: -12px;
  }
  .answers .button {
    margin-inline-end: -16px;
  }
  .answer li + li {
    margin-block-start: 4px;
  }
  .big {
    min-block-size: 52px;
    font-size: 1.125em;
  }
  .bone {
    inline-size: 100%;
    block-size: 68px;
  }
  .placed {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 32px 16px;
    text-align: center;
  }
  .placed > svg {
    inline-size: 56px;
    block-size: 56px;
    color: var(--_good);
  }
  @container (min-width: 820px) {
    .fill {
      grid-template-columns: minmax(0, 640px) minmax(280px, 1fr);
      gap: 48px;
      align-items: start;
    }
    .fill .summary {
      position: sticky;
      inset-block-start: 16px;
      padding: 16px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
  }
`;
