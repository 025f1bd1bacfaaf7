SET LOCAL lock_timeout = 500;

-- What happened to a household's part of an order, and who did it. The row's state is the newest entry's. Parts that an
-- earlier release placed have no entry until they change; they were placed at their `placed_at`.
CREATE TABLE sub_order_changes (
  store_id text NOT NULL,
  sub_order_id text NOT NULL,
  change_no integer NOT NULL CHECK (change_no > 0),
  state text NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('buyer', 'household', 'helper', 'portal', 'carrier', 'system')),
  -- Who within the kind. Never the buyer's name, which the order itself has.
  actor_name text NOT NULL,
  -- Words for the other side: why it was cancelled.
  note text,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, sub_order_id, change_no)
);

-- Only words are ever taken out again: somebody may have named a person in them, who may ask to be forgotten.
CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.note IS NULL AND (to_jsonb(NEW) - 'note') = (to_jsonb(OLD) - 'note') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The history of an order is only added to.';
END $$;
CREATE TRIGGER sub_order_changes_stay BEFORE UPDATE OR DELETE ON sub_order_changes
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
