import { expect } from '@open-wc/testing';
import { SourceError } from '@nongsan/core';
import { cartOf, cartWith, heldStore, landed, lost, orderWish } from '../testing/held-store.ts';

const tea = { variant: 'var_tea', quantity: '1' };

describe('a cart store', () => {
  it('asks nothing and keeps nothing before something is put in', async () => {
    const { kept, sent, store } = heldStore();
    store.read(() => undefined);
    await landed();
    expect(sent).to.have.length(0);
    expect(kept()).to.equal(undefined);
    expect(store.state.entry.state).to.equal('idle');
  });

  it('makes a cart with the first thing that is put in, and keeps its name', async () => {
    const { changes, kept, next, sent, store } = heldStore();
    const adding = store.add('var_tea', '1');
    const create = await next();
    expect(create.method).to.equal('createCart');
    expect(create.args[1]).to.deep.equal(tea);
    create.answer(cartWith(tea));
    expect((await adding).version).to.equal(1);
    expect(kept()).to.equal('crt_1');
    expect(changes.map((cart) => cart?.version)).to.deep.equal([1]);
    expect(sent).to.have.length(0);
  });

  it('takes a cart that the server filled in place of the one it keeps, and tells of it once', async () => {
    const { changes, kept, store } = heldStore();
    const before: (string | undefined)[] = [];
    const fill = (name: string | undefined) => {
      before.push(name);
      return Promise.resolve(cartOf(3));
    };
    await store.adopt(fill, 'element');
    await store.adopt(fill, 'element');
    expect([...before, kept()]).to.deep.equal([undefined, 'crt_1', 'crt_1']);
    expect(changes.map((cart) => cart?.version)).to.deep.equal([3]);
  });

  it('says nothing at its own lines of a cart that could not be filled', async () => {
    const { kept, store } = heldStore();
    const [failed] = await Promise.allSettled([store.adopt(() => Promise.reject(new SourceError('network', 'lost')))]);
    expect(failed).to.have.nested.property('reason.code', 'network');
    expect([kept(), store.state.error]).to.deep.equal([undefined, undefined]);
  });

  it('adds the first thing by itself where the source made an empty cart', async () => {
    const { changes, kept, next, store } = heldStore();
    const adding = store.add('var_tea', '1');
    (await next()).answer(cartOf(0));
    const add = await next();
    expect([add.method, ...add.args.slice(0, 2)]).to.deep.equal(['addLine', 'crt_1', tea]);
    add.answer(cartWith(tea));
    expect((await adding).version).to.equal(1);
    expect(kept()).to.equal('crt_1');
    expect(changes.map((cart) => cart?.version)).to.deep.equal([1]);
  });

  it('keeps no cart when its first line is refused', async () => {
    const { changes, kept, next, sent, store } = heldStore();
    const adding = store.add('var_tea', '1').catch((error: unknown) => error);
    (await next()).refuse(new SourceError('out-of-stock', 'gone'));
    expect(await adding).to.equal(store.state.error);
    expect(kept()).to.equal(undefined);
    expect(changes).to.deep.equal([]);
    expect(sent).to.have.length(0);
  });

  it('is silent about loading', async () => {
    const { changes, ready, store } = heldStore('crt_1');
    await ready();
    expect(store.state.entry.state).to.equal('ready');
    expect(changes).to.deep.equal([]);
  });

  it('sends one change at a time', async () => {
    const { next, ready, sent, store } = heldStore('crt_1');
    await ready();
    const changes = [store.add('var_a', '1'), store.add('var_b', '1')];
    const first = await next();
    expect(sent).to.have.length(0);
    first.answer(cartOf(2));
    (await next()).answer(cartOf(3));
    await Promise.all(changes);
  });

  it('shows the number under the finger and sends only the last of several', async () => {
    const { next, ready, sent, store } = heldStore('crt_1');
    await ready();
    const busy = store.add('var_a', '1');
    const changes = ['2', '3', '4'].map((quantity) => store.setQuantity('lin_1', quantity));
    expect(store.state.pending.get('lin_1')).to.equal('4');
    (await next()).answer(cartOf(2));
    const set = await next();
    expect(set.args.slice(1, 3)).to.deep.equal(['lin_1', '4']);
    set.answer(cartOf(3));
    await Promise.all([busy, ...changes]);
    expect(sent).to.have.length(0);
    expect(store.state.pending.size).to.equal(0);
  });

  it('goes back to the server’s number when a change is refused, and says why', async () => {
    const { next, ready, store } = heldStore('crt_1');
    await ready();
    const change = store.setQuantity('lin_1', '9').catch((error: unknown) => error);
    (await next()).refuse(new SourceError('out-of-stock', 'not enough'));
    expect(await change).to.equal(store.state.error);
    expect(store.state.pending.size).to.equal(0);
    expect(store.state.error?.code).to.equal('out-of-stock');
  });

  it('ignores an answer that is older than what it has', async () => {
    const { changes, next, ready, store } = heldStore('crt_1');
    await ready();
    const reload = store.reload();
    const add = store.add('var_a', '1');
    const [slow, fast] = [await next(), await next()];
    fast.answer(cartOf(5));
    await add;
    slow.answer(cartOf(4));
    await reload;
    const { entry } = store.state;
    expect(entry.state === 'ready' && entry.value.version).to.equal(5);
    expect(changes).to.have.length(1);
  });

  it('puts the thing into a new cart when the kept one is gone', async () => {
    const { kept, next, store } = heldStore('crt_old');
    const adding = store.add('var_tea', '2');
    (await next()).refuse(new SourceError('cart-ordered', 'ordered in another tab'));
    const create = await next();
    expect([create.method, create.args[1]]).to.deep.equal(['createCart', { variant: 'var_tea', quantity: '2' }]);
    create.answer(cartWith({ variant: 'var_tea', quantity: '2' }, 1, 'crt_new'));
    await adding;
    expect(kept()).to.equal('crt_new');
  });

  it('forgets a kept cart that is gone', async () => {
    const { kept, next, store } = heldStore('crt_old');
    store.read(() => undefined);
    (await next()).refuse(new SourceError('unknown-cart', 'lapsed'));
    await landed();
    expect(store.state.entry.state).to.equal('idle');
    expect(kept()).to.equal(undefined);
  });

  it('keeps what is on screen when a refresh fails', async () => {
    const { next, ready, store } = heldStore('crt_1');
    await ready();
    const reload = store.reload();
    (await next()).refuse(lost());
    await reload;
    expect(store.state.entry.state).to.equal('ready');
    expect(store.state.error?.code).to.equal('network');
  });

  it('fails the first load, and tries anew when asked', async () => {
    const { next, store } = heldStore('crt_1');
    store.read(() => undefined);
    (await next()).refuse(lost());
    await landed();
    expect(store.state.entry.state).to.equal('failed');
    const reload = store.reload();
    (await next()).answer(cartOf(1));
    await reload;
    expect(store.state.entry.state).to.equal('ready');
  });
});

describe('a cart store’s idempotency keys', () => {
  it('are the same for the same wish after a lost answer, so that it counts once', async () => {
    const { next, ready, store } = heldStore('crt_1');
    await ready();
    const first = store.add('var_tea', '1').catch((error: unknown) => error);
    const one = await next();
    one.refuse(lost());
    await first;
    const second = store.add('var_tea', '1');
    const two = await next();
    expect(two.key).to.equal(one.key);
    two.answer(cartOf(2));
    await second;
  });

  it('are the same for a cart with its first line, so that a lost answer makes neither twice', async () => {
    const { kept, next, store } = heldStore();
    const first = store.add('var_tea', '1').catch((error: unknown) => error);
    const one = await next();
    one.refuse(lost());
    await first;
    expect(kept()).to.equal(undefined);
    const second = store.add('var_tea', '1');
    const two = await next();
    expect([two.method, two.key]).to.deep.equal(['createCart', one.key]);
    two.answer(cartWith(tea));
    await second;
    const third = store.add('var_tea', '1');
    const three = await next();
    expect(three.method).to.equal('addLine');
    expect(three.key).not.to.equal(one.key);
    three.answer(cartOf(2));
    await third;
  });

  it('differ between a cart with one thing and a cart with another', async () => {
    const { next, store } = heldStore();
    const first = store.add('var_tea', '1').catch((error: unknown) => error);
    const one = await next();
    one.refuse(lost());
    await first;
    const second = store.add('var_honey', '1').catch((error: unknown) => error);
    const two = await next();
    expect(two.key).not.to.equal(one.key);
    two.refuse(lost());
    await second;
  });

  it('are new for the same wish after an answer, so that it counts again', async () => {
    const { next, ready, store } = heldStore('crt_1');
    await ready();
    const keys: string[] = [];
    for (const version of [2, 3]) {
      const add = store.add('var_tea', '1');
      const request = await next();
      keys.push(request.key);
      request.answer(cartOf(version));
      await add;
    }
    expect(new Set(keys).size).to.equal(2);
  });

  it('are new after the buyer has seen what became of a lost one', async () => {
    const { next, ready, store } = heldStore('crt_1');
    await ready();
    const first = store.add('var_tea', '1').catch((error: unknown) => error);
    const one = await next();
    one.refuse(lost());
    await first;
    const reload = store.reload();
    (await next()).answer(cartOf(2));
    await reload;
    const second = store.add('var_tea', '1');
    const two = await next();
    expect(two.key).not.to.equal(one.key);
    two.answer(cartOf(3));
    await second;
  });

  it('are new after a refusal', async () => {
    const { next, ready, store } = heldStore('crt_1');
    await ready();
    const first = store.placeOrder(orderWish).catch((error: unknown) => error);
    const one = await next();
    one.refuse(new SourceError('invalid-request', 'no phone'));
    await first;
    const second = store.placeOrder(orderWish).catch((error: unknown) => error);
    const two = await next();
    expect(two.key).not.to.equal(one.key);
    two.refuse(lost());
    await second;
  });
});
