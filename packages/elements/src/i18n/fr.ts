import type { AllMessages } from './message-key.ts';
import addressSearch from './fr/address-search.json' with { type: 'json' };
import brandLabels from './fr/brand-labels.json' with { type: 'json' };
import card from './fr/card.json' with { type: 'json' };
import cart from './fr/cart.json' with { type: 'json' };
import cartButton from './fr/cart-button.json' with { type: 'json' };
import checkout from './fr/checkout.json' with { type: 'json' };
import common from './fr/common.json' with { type: 'json' };
import contact from './fr/contact.json' with { type: 'json' };
import handOver from './fr/hand-over.json' with { type: 'json' };
import delivery from './fr/delivery.json' with { type: 'json' };
import lineNotes from './fr/line-notes.json' with { type: 'json' };
import order from './fr/order.json' with { type: 'json' };
import orderRecovery from './fr/order-recovery.json' with { type: 'json' };
import product from './fr/product.json' with { type: 'json' };
import quantity from './fr/quantity.json' with { type: 'json' };
import remember from './fr/remember.json' with { type: 'json' };
import store from './fr/store.json' with { type: 'json' };
import totals from './fr/totals.json' with { type: 'json' };
import traceLabel from './fr/trace-label.json' with { type: 'json' };
import trace from './fr/trace.json' with { type: 'json' };
import traceCard from './fr/trace-card.json' with { type: 'json' };
import tracePage from './fr/trace-page.json' with { type: 'json' };
import traceScanner from './fr/trace-scanner.json' with { type: 'json' };
import transfer from './fr/transfer.json' with { type: 'json' };

/** French, complete by its type: a missing key does not compile. */
export const messages: AllMessages<'fr'> = {
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
