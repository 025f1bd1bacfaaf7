import type { AllMessages } from './message-key.ts';
import addressSearch from './de/address-search.json' with { type: 'json' };
import brandLabels from './de/brand-labels.json' with { type: 'json' };
import card from './de/card.json' with { type: 'json' };
import cart from './de/cart.json' with { type: 'json' };
import cartButton from './de/cart-button.json' with { type: 'json' };
import checkout from './de/checkout.json' with { type: 'json' };
import common from './de/common.json' with { type: 'json' };
import contact from './de/contact.json' with { type: 'json' };
import handOver from './de/hand-over.json' with { type: 'json' };
import delivery from './de/delivery.json' with { type: 'json' };
import lineNotes from './de/line-notes.json' with { type: 'json' };
import order from './de/order.json' with { type: 'json' };
import orderRecovery from './de/order-recovery.json' with { type: 'json' };
import product from './de/product.json' with { type: 'json' };
import quantity from './de/quantity.json' with { type: 'json' };
import remember from './de/remember.json' with { type: 'json' };
import store from './de/store.json' with { type: 'json' };
import totals from './de/totals.json' with { type: 'json' };
import traceLabel from './de/trace-label.json' with { type: 'json' };
import trace from './de/trace.json' with { type: 'json' };
import traceCard from './de/trace-card.json' with { type: 'json' };
import tracePage from './de/trace-page.json' with { type: 'json' };
import traceScanner from './de/trace-scanner.json' with { type: 'json' };
import transfer from './de/transfer.json' with { type: 'json' };

/** German, complete by its type: a missing key does not compile. */
export const messages: AllMessages<'de'> = {
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
