import { expect } from '@open-wc/testing';
import { SourceError } from '@nongsan/core';
import { cartOf, heldStore, lost, orderWish } from '../testing/held-store.ts';

describe('placing an order', () => {
  const placed = { order: { id: 'ord_1' }, secret: 'os_x', url: 'https://portal.example/o' };

  it('forgets the cart once the server has the order, and says so', async () => {
    const { changes, kept, next, ready, store } = heldStore('crt_1');
    await ready();
    const placing = store.placeOrder(orderWish);
    (await next()).answer(placed);
    expect((await placing).secret).to.equal('os_x');
    expect(kept()).to.equal(undefined);
    expect(store.state.entry.state).to.equal('idle');
    expect(changes).to.deep.equal([undefined]);
  });

  it('sends two presses once', async () => {
    const { next, ready, sent, store } = heldStore('crt_1');
    await ready();
    const presses = [store.placeOrder(orderWish), store.placeOrder({ ...orderWish })];
    (await next()).answer(placed);
    const [one, two] = await Promise.all(presses);
    expect(one).to.equal(two);
    expect(sent).to.have.length(0);
  });

  it('sends the same key again after the network was lost', async () => {
    const { kept, next, ready, store } = heldStore('crt_1');
    await ready();
    const keys: string[] = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      const placing = store.placeOrder(orderWish).catch((error: unknown) => error);
      const request = await next();
      keys.push(request.key);
      request.refuse(lost());
      await placing;
    }
    expect(new Set(keys).size).to.equal(1);
    expect(kept()).to.equal('crt_1');
  });

  it('waits for the changes before it', async () => {
    const { next, ready, sent, store } = heldStore('crt_1');
    await ready();
    const change = store.setQuantity('lin_1', '2');
    const placing = store.placeOrder(orderWish);
    const set = await next();
    expect(set.method).to.equal('setLine');
    expect(sent).to.have.length(0);
    set.answer(cartOf(2));
    await change;
    (await next()).answer(placed);
    await placing;
  });

  for (const code of ['total-changed', 'out-of-stock'] as const) {
    it(`fetches the cart anew after ${code}`, async () => {
      const { next, ready, store } = heldStore('crt_1');
      await ready();
      const placing = store.placeOrder(orderWish).catch((error: unknown) => error);
      (await next()).refuse(new SourceError(code, 'changed'));
      const reload = await next();
      expect(reload.method).to.equal('cart');
      reload.answer(cartOf(7));
      expect(await placing).to.have.property('code', code);
      const { entry } = store.state;
      expect(entry.state === 'ready' && entry.value.totals.total.amount).to.equal(7);
    });
  }

  it('does not bring an ordered cart back by a late answer', async () => {
    const { next, ready, store } = heldStore('crt_1');
    await ready();
    const reload = store.reload();
    const slow = await next();
    const placing = store.placeOrder(orderWish);
    (await next()).answer(placed);
    await placing;
    slow.answer(cartOf(1));
    await reload;
    expect(store.state.entry.state).to.equal('idle');
  });
});
