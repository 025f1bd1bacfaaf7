// What the page tells the app around it. Android: addJavascriptInterface(…, "AndroidApp"); iOS: a script message handler "app".
const app = window.AndroidApp ?? window.webkit?.messageHandlers?.app;

/** @param {object} message */
const tell = (message) => app.postMessage(JSON.stringify(message));

// A call, Zalo, the bank, another web page: the app has better ways than a WebView.
document.addEventListener('nongsan-open-link', (event) => {
  if (app === undefined) return;
  event.preventDefault();
  tell({ type: 'open', ...event.detail });
});

// The order's page with the buyer's only link to it. The app keeps the link, and opens it where it likes.
document.addEventListener('nongsan-order-placed', (event) => {
  if (app === undefined) return;
  event.preventDefault();
  tell({ type: 'order', number: event.detail.order.number, url: event.detail.url });
});

// The app's own badge, if it has one.
document.addEventListener('nongsan-cart-change', (event) => {
  if (app !== undefined) tell({ type: 'cart', lines: event.detail.cart?.lines.length ?? 0 });
});
