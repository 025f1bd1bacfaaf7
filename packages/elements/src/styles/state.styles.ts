import { css } from 'lit';

/** The designed states that are not success: skeleton, empty, failed. */
export const stateStyles = css`
  .skeleton {
    display: inline-block;
    border-radius: var(--_control-radius);
    background: color-mix(in oklab, var(--_text) 8%, var(--_surface));
    color: transparent;
    line-height: 1.2;
    user-select: none;
  }
  /* The page's own content and the skeleton in one place, as large as the larger: nothing jumps when both go. */
  .waiting {
    display: grid;
    grid-template: 1fr / minmax(0, 1fr);
    block-size: 100%;
  }
  .waiting > * {
    grid-area: 1 / 1;
  }
  .waiting > slot {
    display: block;
  }
  .given > :not(slot) {
    visibility: hidden;
  }
  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
  }
  .failure {
    display: grid;
    justify-items: start;
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_caution);
    border-radius: var(--_control-radius);
  }
  .failure p {
    display: flex;
    gap: 8px;
  }
  .failure svg {
    margin-block-start: 0.15em;
    color: var(--_caution);
  }
`;
