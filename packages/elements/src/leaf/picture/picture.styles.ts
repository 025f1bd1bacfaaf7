import { css } from 'lit';

export const pictureStyles = css`
  .frame {
    block-size: 100%;
    aspect-ratio: var(--nongsan-picture-ratio, 4 / 3);
    overflow: hidden;
    background: var(--_soft);
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .ground {
    display: grid;
    place-items: center;
    block-size: 100%;
    color: var(--_accent);
    opacity: 0.5;
  }
  .ground svg {
    inline-size: 20%;
    block-size: auto;
  }
`;
