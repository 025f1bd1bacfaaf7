-- What a buyer is told by one channel about one event. Whom and what is read from the order when it is sent.
CREATE TABLE buyer_notices (
  checkout_id text NOT NULL,
  event_id text NOT NULL,
  channel text NOT NULL,
  kind text NOT NULL,
  -- `skipped`: the channel does not reach this buyer, or the order no more says who that is.
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'skipped', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  -- While somebody sends it: when that one is given up for lost.
  next_at timestamptz NOT NULL,
  -- A word or number; never what the other side wrote, which repeats addresses.
  fault text,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (checkout_id, event_id, channel)
);
CREATE INDEX buyer_notices_due ON buyer_notices (next_at) WHERE state = 'waiting';
