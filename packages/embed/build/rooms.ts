/**
 * What is downloaded together: by name, the modules that stand for a file, with all that they need and no earlier room
 * has. Small files that share words, styles and shapes compress badly apart (forty of them take a tenth more than
 * these), and wait for one another on a slow network. A page that sells nothing must not pay for the shop.
 */
const rooms = {
  /**
   * Every page: the portal, and the product card, which nearly every page shows; changing a cart, which is half a kilobyte
   * here and a request of its own elsewhere, ahead of each press; a call or Zalo, which later rooms share.
   */
  nongsan: /\/(?:embed\/src\/nongsan|http\/(?:write|schemas\/cart)|hand-over|open-link-event|named)\.ts$/,
  /** In the header of every page that sells. */
  'cart-button': /\/cart-button\.define\.ts$/,
  /** Asking for what a card does not need: a household's page and a portal of static files both do. */
  read: /\/(?:http\/(?:stores|list-products|problem|schemas\/portal)|core\/src\/text\/(?:fold|search-words))\.ts$/,
  /** The page of a product or a household, and the cart. */
  shop: /\/(?:product|store|quantity|cart)\.define\.ts$/,
  /** A symbol beside a lot, and one to pay by. */
  qr: /\/qr\.define\.ts$/,
  /** Whose shared name a product or household may carry; few answers have any. */
  labels: /\/brand-labels\.define\.ts$/,
  /** What stops a line of a cart or changed since it was put in; few lines have any. */
  notes: /\/line-issue\.ts$/,
  /** Where a product comes from, and whether that is signed; the same on paper. */
  trace: /\/(?:(?:trace-card|trace-label)\.define|badge-parts|check-signature|http\/issuers|http\/schemas\/lot)\.ts$/,
  /** What a camera or a picture shows; the decoder comes by itself, where the browser has none. */
  scanner: /\/trace-scanner\.define\.ts$/,
  decoder: /\/pixel-reader\.ts$/,
  /** The whole way of a lot, for pages that tell it: its events, and what schematic maps are drawn from. */
  story: /\/(?:trace\.define|http\/lot-events|dossier\/telling|places\/src\/map\/index)\.ts$/,
  /** From the filled cart to the placed order, with the goods kept for the buyer who looks at the review. */
  checkout:
    /\/(?:checkout\.define|hold-stock|delivery\/delivery|progress\/progress|http\/(?:holds|schemas\/placed-order))\.ts$/,
  /** The order's own page, with all that is done with it after it was placed. */
  order: /\/(?:(?:order|transfer)\.define|paid-elsewhere|http\/(?:order-care|schemas\/order))\.ts$/,
  /** Finding a lost link again; most buyers keep theirs. */
  recovery: /\/recovery-form\.ts$/,
  /** A cart that goes over to another site, or comes from one. */
  'hand-over': /\/(?:hand-over-ways|http\/hand-overs|hand-over\/link)\.ts$/,
  /** An address by one field over all provinces, for who asks for it. */
  search: /\/search\/address-search\.ts$/,
  /** A portal of static files, and the way to its stores. */
  files: /\/(?:static\/files-source|contact\.define)\.ts$/,
  /** Asking again after a failure: ky keeps the pace. */
  retry: /\/http\/retry\.ts$/,
} as const;

/** The rooms as the bundler takes them, the first with the first choice. */
export const chunkGroups = Object.entries(rooms).map(([name, test], index, all) => ({
  name,
  test,
  priority: all.length - index,
}));
