import type { AllMessages } from './message-key.ts';
import addressSearch from './zh/address-search.json' with { type: 'json' };
import brandLabels from './zh/brand-labels.json' with { type: 'json' };
import card from './zh/card.json' with { type: 'json' };
import cart from './zh/cart.json' with { type: 'json' };
import cartButton from './zh/cart-button.json' with { type: 'json' };
import checkout from './zh/checkout.json' with { type: 'json' };
import common from './zh/common.json' with { type: 'json' };
import contact from './zh/contact.json' with { type: 'json' };
import handOver from './zh/hand-over.json' with { type: 'json' };
import delivery from './zh/delivery.json' with { type: 'json' };
import lineNotes from './zh/line-notes.json' with { type: 'json' };
import order from './zh/order.json' with { type: 'json' };
import orderRecovery from './zh/order-recovery.json' with { type: 'json' };
import product from './zh/product.json' with { type: 'json' };
import quantity from './zh/quantity.json' with { type: 'json' };
import remember from './zh/remember.json' with { type: 'json' };
import store from './zh/store.json' with { type: 'json' };
import totals from './zh/totals.json' with { type: 'json' };
import traceLabel from './zh/trace-label.json' with { type: 'json' };
import trace from './zh/trace.json' with { type: 'json' };
import traceCard from './zh/trace-card.json' with { type: 'json' };
import tracePage from './zh/trace-page.json' with { type: 'json' };
import traceScanner from './zh/trace-scanner.json' with { type: 'json' };
import transfer from './zh/transfer.json' with { type: 'json' };

/** Chinese in simplified characters, complete by its type: a missing key does not compile. */
export const messages: AllMessages<'zh'> = {
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
