// The page's own basket. It takes what a buyer asks for before the portal's cart does.
const format = new Intl.NumberFormat('vi', { style: 'currency', currency: 'VND' });
const list = document.querySelector('#basket ul');
const sum = document.querySelector('#basket output');
const status = document.querySelector('#basket [role="status"]');
const ticket = 120_000;

/** Pieces by variant, with what they cost together. */
const lines = new Map();

document.addEventListener('nongsan-cart-add', (event) => {
  // From here on the wish is ours: the portal makes no cart and sends no request.
  event.preventDefault();
  const { product, variant, quantity } = event.detail;
  const pieces = (lines.get(variant.id)?.pieces ?? 0) + Number(quantity);
  const name = `${product.name.vi}, ${variant.name.vi}`;
  lines.set(variant.id, { name, pieces, cost: variant.price.amount * pieces });
  show(name);
});

function show(added) {
  const rows = [...lines.values()].map(({ name, pieces, cost }) => row(`${name} × ${pieces}`, cost));
  list.replaceChildren(list.firstElementChild, ...rows);
  sum.textContent = format.format([...lines.values()].reduce((total, { cost }) => total + cost, ticket));
  status.textContent = `Đã thêm ${added}.`;
}

function row(name, cost) {
  const item = document.createElement('li');
  for (const text of [name, format.format(cost)]) {
    const part = document.createElement('span');
    part.textContent = text;
    item.append(part, ' ');
  }
  return item;
}
