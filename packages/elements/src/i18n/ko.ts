import type { AllMessages } from './message-key.ts';
import addressSearch from './ko/address-search.json' with { type: 'json' };
import brandLabels from './ko/brand-labels.json' with { type: 'json' };
import card from './ko/card.json' with { type: 'json' };
import cart from './ko/cart.json' with { type: 'json' };
import cartButton from './ko/cart-button.json' with { type: 'json' };
import checkout from './ko/checkout.json' with { type: 'json' };
import common from './ko/common.json' with { type: 'json' };
import contact from './ko/contact.json' with { type: 'json' };
import handOver from './ko/hand-over.json' with { type: 'json' };
import delivery from './ko/delivery.json' with { type: 'json' };
import lineNotes from './ko/line-notes.json' with { type: 'json' };
import order from './ko/order.json' with { type: 'json' };
import orderRecovery from './ko/order-recovery.json' with { type: 'json' };
import product from './ko/product.json' with { type: 'json' };
import quantity from './ko/quantity.json' with { type: 'json' };
import remember from './ko/remember.json' with { type: 'json' };
import store from './ko/store.json' with { type: 'json' };
import totals from './ko/totals.json' with { type: 'json' };
import traceLabel from './ko/trace-label.json' with { type: 'json' };
import trace from './ko/trace.json' with { type: 'json' };
import traceCard from './ko/trace-card.json' with { type: 'json' };
import tracePage from './ko/trace-page.json' with { type: 'json' };
import traceScanner from './ko/trace-scanner.json' with { type: 'json' };
import transfer from './ko/transfer.json' with { type: 'json' };

/** Korean, complete by its type: a missing key does not compile. */
export const messages: AllMessages<'ko'> = {
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
