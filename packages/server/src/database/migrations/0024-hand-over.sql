SET LOCAL lock_timeout = 500;

-- Where a site's carts may go on: another site of the portal, and its page that takes them. A site hands over to one.
CREATE TABLE site_targets (
  site_id text PRIMARY KEY,
  target_site_id text NOT NULL,
  -- Without a fragment: that is the token's place.
  page text NOT NULL
);

-- Links by which a cart goes over, each for one time. The link itself is nowhere: it holds a signature by the server's secret.
CREATE TABLE hand_overs (
  hand_over_id text PRIMARY KEY,
  checkout_id text NOT NULL,
  site_id text NOT NULL,
  target_site_id text NOT NULL,
  campaign text,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  -- The cart that has taken it.
  target_checkout_id text
);
CREATE INDEX hand_overs_by_age ON hand_overs (expires_at);

-- Which site, and what of it, a cart came from. It becomes the order's with the cart.
CREATE TABLE checkout_refs (
  checkout_id text PRIMARY KEY,
  site_id text NOT NULL,
  campaign text
);
