/** Registers every element at once: for bundlers. The script-tag build registers each when it is seen. */
import './connected/cart-button/cart-button.define.ts';
import './connected/cart/cart.define.ts';
import './connected/checkout/checkout.define.ts';
import './connected/contact/contact.define.ts';
import './connected/order/order.define.ts';
import './connected/product-card/product-card.define.ts';
import './connected/product/product.define.ts';
import './connected/store/store.define.ts';
import './connected/trace-badge/trace-badge.define.ts';
import './leaf/ocop-stars/ocop-stars.define.ts';
import './leaf/picture/picture.define.ts';
import './leaf/price/price.define.ts';
import './leaf/qr/qr.define.ts';
import './leaf/quantity/quantity.define.ts';
import './leaf/trace-card/trace-card.define.ts';
import './leaf/transfer/transfer.define.ts';
import './provider/portal/portal.define.ts';
