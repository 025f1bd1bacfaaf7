import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { emptyBasket, icon, icons } from '@nongsan/elements/look';
import { sheet } from './sheet.ts';

const meta = { title: 'Look/States' } satisfies Meta;

export default meta;
type Story = StoryObj;

/** The one button, the others, held by the keyboard, off, at work. */
export const Buttons: Story = {
  render: () =>
    sheet(
      html`<div class="tiles">
        <button class="button primary" type="button">${icon(icons.basketPath)}<span>Thêm vào giỏ</span></button>
        <button class="button" type="button">Xem sản phẩm</button>
        <button class="button quiet" type="button">Xem nguồn gốc</button>
        <button class="button primary held" type="button">Đang chọn</button>
        <button class="button primary" type="button" aria-disabled="true">Đang thêm…</button>
        <button class="button" type="button" disabled>Hết hàng</button>
      </div>`,
    ),
};

/** A fault stands beside its field in words that say what to do; colour comes second. */
export const Fields: Story = {
  render: () =>
    sheet(
      html`<div class="tiles">
        <div class="field">
          <label class="label" for="plain">Họ và tên</label>
          <input class="input" id="plain" autocomplete="off" value="Người mua thử" />
        </div>
        <div class="field">
          <label class="label" for="wrong">Số điện thoại</label>
          <input
            class="input"
            id="wrong"
            autocomplete="off"
            aria-invalid="true"
            aria-describedby="fault"
            value="0912"
          />
          <p class="fault" id="fault">${icon(icons.cautionPath)}<span>Số điện thoại có 10 chữ số.</span></p>
        </div>
        <div class="field">
          <label class="label" for="off">Xã, phường</label>
          <input class="input" id="off" autocomplete="off" disabled value="Chọn tỉnh trước" />
        </div>
      </div>`,
    ),
};

const verdicts = [
  ['is-good', icons.checkPath, 'Còn hiệu lực'],
  ['is-caution', icons.cautionPath, 'Hết hạn'],
  ['is-bad', icons.blockedPath, 'Đã thu hồi'],
  ['', icons.unknownPath, 'Chưa kiểm tra'],
] as const;

/** Never by colour alone: a word and a mark of its own shape. */
export const Verdicts: Story = {
  render: () =>
    sheet(
      html`<div class="tiles">
        ${verdicts.map(([colour, path, word]) => html`<p class=${colour}>${icon(path)} <strong>${word}</strong></p>`)}
      </div>`,
    ),
};

/** Loading has the final size; empty leads on; failed says what happened and offers to try again. */
export const Waiting: Story = {
  render: () =>
    sheet(
      html`<div class="tiles">
        <div class="tile">
          <span class="skeleton">Chè đinh Tân Cương</span><span class="skeleton small">390.000 ₫ / gói</span>
        </div>
        <div class="empty">
          ${emptyBasket()}
          <h2>Giỏ hàng đang trống</h2>
        </div>
        <div class="failure">
          <p>${icon(icons.cautionPath)}<span>Không kết nối được. Kiểm tra mạng rồi thử lại.</span></p>
          <button class="button" type="button">Thử lại</button>
        </div>
      </div>`,
    ),
};
