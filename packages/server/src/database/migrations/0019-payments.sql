-- Payments end: when they are waited for no longer, when and how much was paid. A payment that an older release wrote has no
-- end and is waited for until somebody settles it.
SET LOCAL lock_timeout = 500;
ALTER TABLE payments
  ADD COLUMN expires_at timestamptz,
  ADD COLUMN paid_at timestamptz,
  ADD COLUMN paid_amount bigint;

-- Which payments are waited for, and until when. A row goes when its payment ends, so it stays small.
CREATE TABLE payment_deadlines (
  checkout_id text NOT NULL,
  payment_id text NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (checkout_id, payment_id)
);
CREATE INDEX payment_deadlines_by_time ON payment_deadlines (expires_at);

-- What providers told, each transaction once: written and never changed. It belongs to no aggregate, for a notice may name
-- no order of ours. No secret and nothing of the payer's account stands in `fields`.
CREATE TABLE payment_notices (
  provider text NOT NULL,
  account text NOT NULL,
  transaction_id text NOT NULL,
  outcome text NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  checkout_id text,
  payment_id text,
  verdict text NOT NULL,
  fields jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  -- A provider that tells two amounts of one transaction contradicts itself; both are kept.
  PRIMARY KEY (provider, account, transaction_id, outcome, amount, currency)
);
CREATE INDEX payment_notices_by_payment ON payment_notices (checkout_id, payment_id);

-- Money that a person must look at, until it is said what became of it.
CREATE TABLE payment_reviews (
  portal_id text NOT NULL,
  review_id text NOT NULL,
  provider text NOT NULL,
  account text NOT NULL,
  transaction_id text NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  reason text NOT NULL,
  said text,
  checkout_id text,
  payment_id text,
  opened_at timestamptz NOT NULL,
  resolution text,
  note text,
  resolved_by text,
  resolved_at timestamptz,
  PRIMARY KEY (portal_id, review_id)
);
CREATE INDEX payment_reviews_open ON payment_reviews (portal_id, opened_at) WHERE resolution IS NULL;
CREATE INDEX payment_reviews_by_payment ON payment_reviews (checkout_id, payment_id) WHERE resolution IS NULL;

-- Codes that providers know payments by: one a try, because they refuse a code that was tried before.
CREATE TABLE payment_attempts (
  provider text NOT NULL,
  account text NOT NULL,
  code text NOT NULL,
  checkout_id text NOT NULL,
  payment_id text NOT NULL,
  attempt integer NOT NULL,
  -- The shop's page that the buyer comes back to, of an origin that its site lists.
  return_url text NOT NULL,
  locale text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (provider, account, code)
);
CREATE INDEX payment_attempts_by_payment ON payment_attempts (checkout_id, payment_id, attempt);
