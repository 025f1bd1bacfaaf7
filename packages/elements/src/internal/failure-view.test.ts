import { expect, fixture, html } from '@open-wc/testing';
import { SourceError } from '@nongsan/core';
import { LitElement } from 'lit';
import { failureView } from './failure-view.ts';
import { waitUntil } from '../testing/wait-until.ts';

/** An element that shows what went wrong, or what it got. */
class Asker extends LitElement {
  static override readonly properties = { error: { attribute: false } };

  declare error: SourceError | undefined;
  tries = 0;

  readonly #retry = (): void => void (this.tries += 1);

  protected override render() {
    return this.error === undefined ? html`<a href="/got">got</a>` : failureView(this.error, (key) => key, this.#retry);
  }
}
customElements.define('test-asker', Asker);

const askers = async (count: number, error: SourceError): Promise<Asker[]> => {
  const place = await fixture(
    html`<div>${Array.from({ length: count }, () => html`<test-asker .error=${error}></test-asker>`)}</div>`,
  );
  return [...place.querySelectorAll<Asker>('test-asker')];
};
const alerts = (elements: readonly Asker[]): number =>
  elements.filter(({ shadowRoot }) => shadowRoot?.querySelector('[role="alert"]')).length;
const retryIn = ({ shadowRoot }: Asker) => shadowRoot?.querySelector<HTMLElement>('.retry') ?? null;

describe('what is shown when loading failed', () => {
  it('is said once by those that one answer concerns, and again for another failure', async () => {
    const elements = await askers(3, new SourceError('network', 'Nothing came'));
    expect(alerts(elements)).to.equal(1);
    await Promise.all(elements.map((element) => (element.requestUpdate(), element.updateComplete)));
    expect(alerts(elements)).to.equal(1);
    const [, , last] = elements;
    if (last === undefined) throw new Error('There are three');
    last.error = new SourceError('network', 'Nothing came again');
    await last.updateComplete;
    expect(last.shadowRoot?.querySelector('[role="alert"]')).not.to.equal(null);
  });

  it('keeps the focus at the element while it tries again, and gives it back when that fails', async () => {
    const [element] = await askers(1, new SourceError('network', 'Nothing came'));
    if (element === undefined) throw new Error('There is one');
    retryIn(element)?.focus();
    retryIn(element)?.click();
    expect(element.tries).to.equal(1);
    expect(document.activeElement).to.equal(element);
    element.error = undefined;
    await element.updateComplete;
    expect(document.activeElement).to.equal(element);
    element.error = new SourceError('timeout', 'Nothing came in time');
    await element.updateComplete;
    await waitUntil(() => element.shadowRoot?.activeElement === retryIn(element));
  });

  it('leaves no mark on the element once the focus has gone on, and none on one that the page made focusable', async () => {
    const [element] = await askers(1, new SourceError('network', 'Nothing came'));
    if (element === undefined) throw new Error('There is one');
    retryIn(element)?.click();
    expect(element.getAttribute('tabindex')).to.equal('-1');
    element.blur();
    expect(element.hasAttribute('tabindex')).to.equal(false);
    element.tabIndex = 0;
    retryIn(element)?.click();
    element.blur();
    expect(element.getAttribute('tabindex')).to.equal('0');
  });
});
