-- The store aggregate: store_id leads every key, so the tables can be distributed by it.
CREATE TABLE stores (
  store_id text PRIMARY KEY,
  portal_id text NOT NULL REFERENCES portals,
  slug text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  place jsonb NOT NULL,
  commune_code text NOT NULL GENERATED ALWAYS AS (place ->> 'communeCode') STORED,
  story jsonb,
  practices jsonb,
  picture jsonb,
  contact jsonb NOT NULL,
  verified jsonb,
  -- The account a household is paid to when it is the payee.
  account jsonb,
  sample_fields text[] NOT NULL DEFAULT '{}',
  position integer NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL
);
CREATE INDEX stores_by_portal ON stores (portal_id, position, store_id);

CREATE TABLE products (
  store_id text NOT NULL REFERENCES stores,
  product_id text NOT NULL,
  portal_id text NOT NULL,
  slug text NOT NULL,
  type text NOT NULL,
  name jsonb NOT NULL,
  summary jsonb,
  description jsonb,
  pictures jsonb NOT NULL,
  minimum_age integer CHECK (minimum_age > 0),
  current_lot_id text,
  -- 'retired' products are never deleted: carts and orders still name them.
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'retired')),
  sample_fields text[] NOT NULL DEFAULT '{}',
  position integer NOT NULL DEFAULT 0,
  -- Folded in TypeScript: without accents and in lower case.
  search_text text NOT NULL,
  search_vector tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, product_id)
);
CREATE INDEX products_by_portal ON products (portal_id, position, product_id) WHERE state = 'active';
CREATE INDEX products_words ON products USING gin (search_vector);
CREATE INDEX products_trigrams ON products USING gin (search_text gin_trgm_ops);

CREATE TABLE ocop_recognitions (
  store_id text NOT NULL,
  product_id text NOT NULL,
  recognition_no integer NOT NULL,
  ocop_group text NOT NULL,
  stars integer NOT NULL CHECK (stars BETWEEN 3 AND 5),
  issuer text,
  decision text,
  decided_on date,
  decided_by date,
  decided_text text,
  source text,
  PRIMARY KEY (store_id, product_id, recognition_no),
  FOREIGN KEY (store_id, product_id) REFERENCES products
);

CREATE TABLE variants (
  store_id text NOT NULL,
  variant_id text NOT NULL,
  product_id text NOT NULL,
  name jsonb NOT NULL,
  content jsonb,
  price_amount bigint NOT NULL CHECK (price_amount >= 0),
  currency text NOT NULL DEFAULT 'VND',
  tax_rate text NOT NULL,
  tax_included boolean NOT NULL,
  order_unit text NOT NULL,
  order_step numeric(12, 3) NOT NULL CHECK (order_step > 0),
  order_min numeric(12, 3) NOT NULL CHECK (order_min > 0),
  order_max numeric(12, 3),
  gtin text,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'retired')),
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (store_id, variant_id),
  FOREIGN KEY (store_id, product_id) REFERENCES products
);
CREATE INDEX variants_by_product ON variants (store_id, product_id, position);

-- Apart from variants because a row here changes with every sale.
CREATE TABLE stock (
  store_id text NOT NULL,
  variant_id text NOT NULL,
  quantity numeric(12, 3) NOT NULL CHECK (quantity >= 0),
  -- At or below this, buyers read "only a few left".
  low_at numeric(12, 3) NOT NULL DEFAULT 0,
  sale text NOT NULL DEFAULT 'open' CHECK (sale IN ('open', 'preorder', 'outOfSeason', 'contact')),
  available_from date,
  shown boolean NOT NULL DEFAULT true,
  PRIMARY KEY (store_id, variant_id),
  FOREIGN KEY (store_id, variant_id) REFERENCES variants
) WITH (fillfactor = 70);
