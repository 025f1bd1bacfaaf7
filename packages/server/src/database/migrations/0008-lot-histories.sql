SET LOCAL lock_timeout = 500;

-- The packing that a lot is sold in, and when its goods were called back.
ALTER TABLE lots
  ADD COLUMN variant_id text,
  ADD COLUMN recalled_at timestamptz,
  ADD COLUMN version integer NOT NULL DEFAULT 0;
CREATE TRIGGER lots_stay BEFORE DELETE ON lots FOR EACH STATEMENT EXECUTE FUNCTION refuse_deleting();
