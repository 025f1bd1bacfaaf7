import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Picture } from '@nongsan/core';
import './picture.define.ts';
import type { NongsanPicture } from './picture.ts';

const picture = (url: string): Picture => ({ url, alt: { vi: 'Chè' }, width: 640, height: 480, kind: 'illustration' });
const missing = new URL('/no-such-picture.svg', location.href).href;
const show = (value: Picture | undefined) =>
  fixture<NongsanPicture>(html`<nongsan-picture .picture=${value} alt="Chè"></nongsan-picture>`);

describe('<nongsan-picture>', () => {
  it('keeps its place while there is no picture', async () => {
    const element = await show(undefined);
    const { width, height } = element.getBoundingClientRect();
    expect(Math.round((width / height) * 100)).to.equal(133);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });
  it('shows the calm ground when the picture does not arrive', async () => {
    const element = await show(picture(missing));
    const image = element.shadowRoot?.querySelector('img');
    if (!image) throw new Error('no image');
    image.loading = 'eager';
    await oneEvent(image, 'error');
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.ground')).not.to.equal(null);
  });
  it('has another try when another picture is set', async () => {
    const element = await show(picture(missing));
    element.shadowRoot?.querySelector('img')?.dispatchEvent(new Event('error'));
    await element.updateComplete;
    element.picture = picture(`${missing}?again`);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('img')).not.to.equal(null);
  });
  it('comes before others where it is the first of its page, and when it is near elsewhere', async () => {
    const element = await show(picture(missing));
    const image = element.shadowRoot?.querySelector('img');
    expect([image?.loading, image?.getAttribute('fetchpriority')]).to.deep.equal(['lazy', 'auto']);
    element.eager = true;
    await element.updateComplete;
    expect([image?.loading, image?.getAttribute('fetchpriority')]).to.deep.equal(['eager', 'high']);
  });
  it('gives the image its words and size', async () => {
    const element = await show(picture(missing));
    const image = element.shadowRoot?.querySelector('img');
    expect([image?.alt, image?.width !== 0, image?.getAttribute('height')]).to.deep.equal(['Chè', true, '480']);
  });
});
