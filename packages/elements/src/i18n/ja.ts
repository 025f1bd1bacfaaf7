import type { AllMessages } from './message-key.ts';
import addressSearch from './ja/address-search.json' with { type: 'json' };
import brandLabels from './ja/brand-labels.json' with { type: 'json' };
import card from './ja/card.json' with { type: 'json' };
import cart from './ja/cart.json' with { type: 'json' };
import cartButton from './ja/cart-button.json' with { type: 'json' };
import checkout from './ja/checkout.json' with { type: 'json' };
import common from './ja/common.json' with { type: 'json' };
import contact from './ja/contact.json' with { type: 'json' };
import handOver from './ja/hand-over.json' with { type: 'json' };
import delivery from './ja/delivery.json' with { type: 'json' };
import lineNotes from './ja/line-notes.json' with { type: 'json' };
import order from './ja/order.json' with { type: 'json' };
import orderRecovery from './ja/order-recovery.json' with { type: 'json' };
import product from './ja/product.json' with { type: 'json' };
import quantity from './ja/quantity.json' with { type: 'json' };
import remember from './ja/remember.json' with { type: 'json' };
import store from './ja/store.json' with { type: 'json' };
import totals from './ja/totals.json' with { type: 'json' };
import traceLabel from './ja/trace-label.json' with { type: 'json' };
import trace from './ja/trace.json' with { type: 'json' };
import traceCard from './ja/trace-card.json' with { type: 'json' };
import tracePage from './ja/trace-page.json' with { type: 'json' };
import traceScanner from './ja/trace-scanner.json' with { type: 'json' };
import transfer from './ja/transfer.json' with { type: 'json' };

/** Japanese, complete by its type: a missing key does not compile. */
export const messages: AllMessages<'ja'> = {
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
