import { expect, fixture, html } from '@open-wc/testing';
import type { QuantityRule } from '@nongsan/core';
import './quantity.define.ts';
import type { NongsanQuantity } from './quantity.ts';
import { nearestAllowed, readDecimal, stepFrom } from './steps.ts';

const packs: QuantityRule = { unit: 'pack', step: '1', min: '1', max: '20' };
const kilos: QuantityRule = { unit: 'kg', step: '0.5', min: '0.5', max: '4.2' };
const grams: QuantityRule = { unit: 'g', step: '100', min: '500' };

/** An owner that takes what is asked for, as the cart does. */
async function owned(rule: QuantityRule, value: string, disabled = false) {
  const asked: string[] = [];
  const element = await fixture<NongsanQuantity>(
    html`<nongsan-quantity value=${value} .rule=${rule} label="Số lượng chè" ?disabled=${disabled}></nongsan-quantity>`,
  );
  element.addEventListener('nongsan-quantity-change', ({ detail }) => {
    asked.push(detail.value);
    element.value = detail.value;
  });
  const root = element.renderRoot;
  const input = root.querySelector('input') as HTMLInputElement;
  const [less, more] = root.querySelectorAll('button');
  const type = async (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('change'));
    await element.updateComplete;
  };
  const press = async (button: HTMLElement | undefined) => {
    button?.click();
    await element.updateComplete;
  };
  const reason = () => root.querySelector('#reason')?.textContent ?? '';
  return { asked, element, input, less, more, press, reason, type };
}

describe('<nongsan-quantity>', () => {
  it('goes up and down by the rule’s step', async () => {
    const { asked, input, less, more, press } = await owned(kilos, '1');
    await press(more);
    expect(input.value).to.equal('1,5');
    await press(less);
    await press(less);
    expect(asked).to.deep.equal(['1.5', '1', '0.5']);
  });

  it('does not go below the least, and says what it is', async () => {
    const { asked, less, press, reason } = await owned(packs, '1');
    expect(less?.getAttribute('aria-disabled')).to.equal('true');
    await press(less);
    expect(asked).to.deep.equal([]);
    expect(reason()).to.equal('Đặt ít nhất 1\u00a0gói.');
  });

  it('does not go above the most, and says what it is', async () => {
    const { asked, more, press, reason } = await owned(packs, '20');
    await press(more);
    expect(asked).to.deep.equal([]);
    expect(reason()).to.contain('nhiều nhất 20\u00a0gói');
  });

  it('takes a comma and a point for the fraction', async () => {
    const { asked, type } = await owned(kilos, '1');
    await type('1,5');
    await type(' 2.50 ');
    expect(asked).to.deep.equal(['1.5', '2.5']);
  });

  it('moves what is between two steps to the nearer one, and says why', async () => {
    const { input, reason, type } = await owned(kilos, '1');
    await type('1,3');
    expect(input.value).to.equal('1,5');
    expect(reason()).to.contain('từng 0,5\u00a0kg');
  });

  it('clamps what is too much to the last whole step', async () => {
    const { asked, reason, type } = await owned(kilos, '1');
    await type('99');
    expect(asked).to.deep.equal(['4']);
    expect(reason()).to.contain('nhiều nhất 4\u00a0kg');
  });

  for (const text of ['', 'hai', '-1', '1e3', '1.2.3']) {
    it(`keeps the number when "${text}" is typed, and says what to type`, async () => {
      const { asked, input, reason, type } = await owned(packs, '3');
      await type(text);
      expect(asked).to.deep.equal([]);
      expect(input.value).to.equal('3');
      expect(reason()).to.contain('ví dụ 2');
    });
  }

  it('shows its value again when the owner does not agree', async () => {
    const element = await fixture<NongsanQuantity>(
      html`<nongsan-quantity value="1" .rule=${packs}></nongsan-quantity>`,
    );
    const input = element.renderRoot.querySelector('input') as HTMLInputElement;
    input.value = '7';
    input.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(input.value).to.equal('1');
  });

  it('follows the arrow keys', async () => {
    const { asked, element, input } = await owned(packs, '2');
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown']) {
      input.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
      await element.updateComplete;
    }
    expect(asked).to.deep.equal(['3', '4', '3']);
  });

  it('takes no change when it is disabled', async () => {
    const { asked, input, more, press } = await owned(packs, '2', true);
    await press(more);
    expect(asked).to.deep.equal([]);
    expect(input.disabled).to.equal(true);
  });

  it('has targets of 44 pixels', async () => {
    const { element } = await owned(packs, '2');
    const frame = element.renderRoot.querySelector('.stepper')?.getBoundingClientRect();
    expect(frame?.height).to.be.at.least(44);
    for (const button of element.renderRoot.querySelectorAll('button'))
      expect(button.getBoundingClientRect().width).to.be.at.least(44);
  });

  it('is accessible, at rest, at its end and disabled', async () => {
    for (const [value, disabled] of [
      ['2', false],
      ['20', false],
      ['2', true],
    ] as const) {
      const { element, more, press } = await owned(packs, value, disabled);
      await press(more);
      await expect(element).to.be.accessible();
    }
  });
});

describe('steps', () => {
  it('read grouped thousands where only whole numbers can be ordered', () => {
    expect(readDecimal('1.000', grams)).to.equal('1000');
    expect(readDecimal('1,500', grams)).to.equal('1500');
    expect(readDecimal('1.000', kilos)).to.equal('1');
  });

  it('count from zero, so that the least is rounded up to one', () => {
    const rule: QuantityRule = { unit: 'kg', step: '1', min: '1.5' };
    expect(nearestAllowed(rule, '0')).to.equal('2');
    expect(stepFrom(rule, '2', -1)).to.equal('2');
  });

  it('go to the next one from between two', () => {
    expect(stepFrom(kilos, '1.2', 1)).to.equal('1.5');
    expect(stepFrom(kilos, '1.2', -1)).to.equal('1');
  });
});
