import { css } from 'lit';

/** A place with nothing in it yet: a small picture, what it is for, and a way on. */
export const emptyStyles = css`
  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 32px 16px;
    text-align: center;
    text-wrap: balance;
  }
  .empty h2 {
    font-size: 1.125em;
  }
  .empty .button {
    margin-block-start: 8px;
  }
  .illustration {
    margin-block-end: 8px;
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .illustration .soft {
    fill: var(--_soft);
    stroke: none;
  }
  .illustration .paper {
    fill: var(--_surface);
  }
  .illustration .accent {
    fill: color-mix(in oklab, var(--_accent) 55%, var(--_surface));
  }
  @media (forced-colors: active) {
    .illustration {
      stroke: CanvasText;
    }
    .illustration .soft,
    .illustration .accent {
      fill: Canvas;
    }
  }
`;
