-- Tenancy. Small tables that every node may hold a copy of (Citus: reference tables).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE portals (
  portal_id text PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name jsonb NOT NULL,
  payee text NOT NULL CHECK (payee IN ('household', 'portal')),
  payment_methods text[] NOT NULL,
  consents jsonb NOT NULL,
  terms_url text,
  contact jsonb NOT NULL,
  demo boolean NOT NULL,
  -- { "perParcel": 30000, "freeFrom": 500000 } in minor units; freeFrom is absent where shipping is never free.
  shipping jsonb NOT NULL,
  -- The account that collects when the portal is the payee.
  account jsonb,
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE sites (
  site_id text PRIMARY KEY,
  portal_id text NOT NULL REFERENCES portals,
  key text NOT NULL UNIQUE,
  origins text[] NOT NULL,
  url_templates jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Issuers whose statements a portal vouches for, with their public keys.
CREATE TABLE trace_issuers (
  portal_id text NOT NULL REFERENCES portals,
  issuer text NOT NULL,
  name text NOT NULL,
  hosts text[] NOT NULL,
  keys jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (portal_id, issuer)
);

-- Finds the aggregate behind an identifier, a slug, a lot code, a GTIN + lot or an order's number.
-- It also is what keeps those unique across stores. store_id is null where the target is a checkout.
CREATE TABLE directory (
  portal_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('store', 'product', 'variant', 'lot', 'gtin-lot', 'order', 'order-number', 'order-reference')),
  code text NOT NULL,
  store_id text,
  target_id text NOT NULL,
  PRIMARY KEY (portal_id, kind, code)
);

-- What servers of one database share and nobody else may know.
CREATE TABLE server_secrets (
  name text PRIMARY KEY,
  value text NOT NULL
);
