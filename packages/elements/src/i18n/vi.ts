import type { AllMessages } from './message-key.ts';
import addressSearch from './vi/address-search.json' with { type: 'json' };
import brandLabels from './vi/brand-labels.json' with { type: 'json' };
import card from './vi/card.json' with { type: 'json' };
import cart from './vi/cart.json' with { type: 'json' };
import cartButton from './vi/cart-button.json' with { type: 'json' };
import checkout from './vi/checkout.json' with { type: 'json' };
import common from './vi/common.json' with { type: 'json' };
import contact from './vi/contact.json' with { type: 'json' };
import handOver from './vi/hand-over.json' with { type: 'json' };
import delivery from './vi/delivery.json' with { type: 'json' };
import lineNotes from './vi/line-notes.json' with { type: 'json' };
import order from './vi/order.json' with { type: 'json' };
import orderRecovery from './vi/order-recovery.json' with { type: 'json' };
import product from './vi/product.json' with { type: 'json' };
import quantity from './vi/quantity.json' with { type: 'json' };
import remember from './vi/remember.json' with { type: 'json' };
import store from './vi/store.json' with { type: 'json' };
import totals from './vi/totals.json' with { type: 'json' };
import traceLabel from './vi/trace-label.json' with { type: 'json' };
import trace from './vi/trace.json' with { type: 'json' };
import traceCard from './vi/trace-card.json' with { type: 'json' };
import tracePage from './vi/trace-page.json' with { type: 'json' };
import traceScanner from './vi/trace-scanner.json' with { type: 'json' };
import transfer from './vi/transfer.json' with { type: 'json' };

/** Vietnamese as one: for a page that brings its own i18next. Elements speak from their own files. */
export const messages: AllMessages<'vi'> = {
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
