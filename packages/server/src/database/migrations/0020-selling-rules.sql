SET LOCAL lock_timeout = 500;

-- When a product, a household or a place is sold to, and how much of it. A row a target; what has no rules has no row.
CREATE TABLE selling_rules (
  portal_id text NOT NULL,
  target text NOT NULL CHECK (target IN ('product', 'store', 'zone')),
  -- A product's or a store's identifier, or the code of a province or a commune.
  target_id text NOT NULL,
  -- As core's rules of that target; an empty object where there are none any more.
  rules jsonb NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (portal_id, target, target_id)
);

-- Every state of the rules, who set it and when. Rows are only added.
CREATE TABLE selling_rule_changes (
  portal_id text NOT NULL,
  target text NOT NULL,
  target_id text NOT NULL,
  change_no integer NOT NULL CHECK (change_no > 0),
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  rules jsonb NOT NULL,
  PRIMARY KEY (portal_id, target, target_id, change_no)
);

-- The price of a unit and what could be had when the buyer last put a line in or changed it. Null: by an earlier release.
ALTER TABLE checkout_lines ADD COLUMN added_price bigint, ADD COLUMN added_left numeric(12, 3);
