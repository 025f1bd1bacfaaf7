import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { MinuteClock } from './minute-clock.ts';

/** Timers as the element starts them, kept instead of run: a test that waits a minute is a slow one. */
function heldTimers() {
  const held = new Map<number, () => void>();
  const pauses: number[] = [];
  const { clearTimeout: clear, setTimeout: set } = window;
  let last = 1_000_000;
  Object.assign(window, {
    setTimeout: (run: () => void, pause: number) => {
      if (pause !== 60_000) return set(run, pause);
      pauses.push(pause);
      held.set((last += 1), run);
      return last;
    },
    clearTimeout: (id: number) => (held.delete(id) ? undefined : clear(id)),
  });
  return { held, pauses, restore: () => Object.assign(window, { clearTimeout: clear, setTimeout: set }) };
}

class Counting extends LitElement {
  counts = true;
  renders = 0;
  readonly clock = new MinuteClock(this, () => this.counts);
  protected override render(): undefined {
    this.renders += 1;
  }
}
customElements.define('test-minute-clock', Counting);

describe('a clock of minutes', () => {
  let timers: ReturnType<typeof heldTimers>;
  beforeEach(() => (timers = heldTimers()));
  afterEach(() => timers.restore());
  const tick = () => [...timers.held.values()].forEach((run) => run());

  it('lets its element look again once a minute, with one timer', async () => {
    const element = await fixture<Counting>(html`<test-minute-clock></test-minute-clock>`);
    element.requestUpdate();
    await element.updateComplete;
    expect(timers.held.size).to.equal(1);
    const before = element.renders;
    tick();
    await element.updateComplete;
    expect(element.renders).to.equal(before + 1);
    expect(timers.pauses).to.deep.equal([60_000, 60_000]);
  });

  it('stops when its element leaves, and does not begin where nothing counts down', async () => {
    const element = await fixture<Counting>(html`<test-minute-clock></test-minute-clock>`);
    element.remove();
    expect(timers.held.size).to.equal(0);
    element.counts = false;
    document.body.append(element);
    await element.updateComplete;
    expect(timers.held.size).to.equal(0);
    element.remove();
  });
});
