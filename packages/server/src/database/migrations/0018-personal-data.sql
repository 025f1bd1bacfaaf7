-- Who saw, took out or erased what people had told with their orders. What it was stands nowhere here. Rows are only added.
CREATE TABLE personal_data_access (
  portal_id text NOT NULL,
  access_id text NOT NULL,
  -- A key's identifier, or who sat at the server's terminal.
  by_whom text NOT NULL,
  action text NOT NULL CHECK (action IN ('read', 'export', 'erase', 'retain')),
  purpose text NOT NULL,
  order_id text NOT NULL,
  accessed_at timestamptz NOT NULL,
  PRIMARY KEY (portal_id, access_id)
);
CREATE INDEX personal_data_access_by_time ON personal_data_access (portal_id, accessed_at DESC);
CREATE INDEX personal_data_access_by_order ON personal_data_access (portal_id, order_id);
CREATE FUNCTION refuse_rewriting_access() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The log of access to personal data is only added to.';
END $$;
CREATE TRIGGER personal_data_access_stays BEFORE UPDATE OR DELETE ON personal_data_access
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_access();

-- Orders that say no more who ordered them. Goods, sums and the commune stay for the books.
CREATE TABLE erased_orders (
  checkout_id text PRIMARY KEY,
  erased_at timestamptz NOT NULL
);

-- Days after an order's end that a portal keeps who ordered it, where that is not the usual number (decision 0005).
CREATE TABLE personal_data_rules (
  portal_id text PRIMARY KEY,
  keep_days integer NOT NULL CHECK (keep_days BETWEEN 1 AND 3650),
  updated_at timestamptz NOT NULL
);
