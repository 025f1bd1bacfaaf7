import type { AllMessages } from './message-key.ts';
import addressSearch from './en/address-search.json' with { type: 'json' };
import brandLabels from './en/brand-labels.json' with { type: 'json' };
import card from './en/card.json' with { type: 'json' };
import cart from './en/cart.json' with { type: 'json' };
import cartButton from './en/cart-button.json' with { type: 'json' };
import checkout from './en/checkout.json' with { type: 'json' };
import common from './en/common.json' with { type: 'json' };
import contact from './en/contact.json' with { type: 'json' };
import handOver from './en/hand-over.json' with { type: 'json' };
import delivery from './en/delivery.json' with { type: 'json' };
import lineNotes from './en/line-notes.json' with { type: 'json' };
import order from './en/order.json' with { type: 'json' };
import orderRecovery from './en/order-recovery.json' with { type: 'json' };
import product from './en/product.json' with { type: 'json' };
import quantity from './en/quantity.json' with { type: 'json' };
import remember from './en/remember.json' with { type: 'json' };
import store from './en/store.json' with { type: 'json' };
import totals from './en/totals.json' with { type: 'json' };
import traceLabel from './en/trace-label.json' with { type: 'json' };
import trace from './en/trace.json' with { type: 'json' };
import traceCard from './en/trace-card.json' with { type: 'json' };
import tracePage from './en/trace-page.json' with { type: 'json' };
import traceScanner from './en/trace-scanner.json' with { type: 'json' };
import transfer from './en/transfer.json' with { type: 'json' };

/** English, complete by its type: a missing key does not compile. */
export const messages: AllMessages<'en'> = {
  ...addressSearch,
  ...brandLabels,
  ...card,
  ...cart,
  ...cartButton,
  ...checkout,
  ...common,
  ...contact,
  ...handOver,
  ...delivery,
  ...lineNotes,
  ...order,
  ...orderRecovery,
  ...product,
  ...quantity,
  ...remember,
  ...store,
  ...totals,
  ...trace,
  ...traceCard,
  ...tracePage,
  ...traceLabel,
  ...traceScanner,
  ...transfer,
};
