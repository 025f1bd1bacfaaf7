import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sheet } from './sheet.ts';

const meta = { title: 'Look/Type' } satisfies Meta;

export default meta;
type Story = StoryObj;

const steps = [
  ['0.8125', 'people and places, trace badge'],
  ['0.875', 'units, hints, OCOP words'],
  ['1', 'text, buttons'],
  ['1.125', 'a card’s name and price'],
  ['1.375', 'a page’s price and total'],
  ['1.75', 'a page’s name, where there is room'],
] as const;

const diacritics = 'Ế Ộ Ẵ Ữ ử ặ ỵ: Chè Đặc Sản Bằng Phúc của Nguyễn Thị Hữu Nghĩa';

/** Six steps in em of the page’s own font. None is under 12.5 px, whatever the page’s size. */
export const Scale: Story = {
  render: () =>
    sheet(
      html`${steps.map(
        ([size, use], index) =>
          html`<div class="row">
            <span class="small muted">${size} em<br />${use}</span><span class="step-${index + 1}">${diacritics}</span>
          </div>`,
      )}`,
    ),
};

/** Two marks above, one below: lines of 1.35 in headings and 1.5 in text keep all of them whole and apart. */
export const StackedDiacritics: Story = {
  render: () =>
    sheet(
      html`<h2 class="step-6 framed">Ế Ộ Ẵ Ữ Ặ Ỵ ấ ộ ẵ ữ ặ ỵ Ế Ộ Ẵ Ữ Ặ Ỵ ấ ộ ẵ ữ ặ ỵ Ế Ộ Ẵ Ữ Ặ Ỵ</h2>
        <h3 class="step-4 framed">Trà đinh thượng hạng Ế Ộ Ẵ ử ặ vùng Tân Cương, hộp quà Tết Nguyên Đán</h3>
        <p class="framed">
          Ế Ộ Ẵ Ữ Ặ Ỵ ấ ộ ẵ ữ ặ ỵ. Hái tay một tôm hai lá lúc sương còn đọng, sao suốt bằng chảo gang, ủ hương ba đêm;
          nước xanh vàng óng, hậu ngọt kéo dài. Ế Ộ Ẵ Ữ Ặ Ỵ ấ ộ ẵ ữ ặ ỵ.
        </p>`,
    ),
};

/** Digits of one width, so that sums stand under one another; amount and unit stay whole. */
export const Money: Story = {
  render: () =>
    html`<nongsan-price amount="245000" unit="gói 200 g"></nongsan-price><br />
      <nongsan-price amount="1111111" unit="hộp 1 kg"></nongsan-price><br />
      <nongsan-price amount="88500000" unit="sọt 25 kg"></nongsan-price>`,
};
