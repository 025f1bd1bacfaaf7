SET LOCAL lock_timeout = 500;

-- `version` counts the changes of a row and numbers them in its history. 0: nobody has kept one yet.
ALTER TABLE growing_areas
  ADD COLUMN status_note jsonb,
  ADD COLUMN version integer NOT NULL DEFAULT 0;

-- What a consumer may have read is kept, and so are the keys that may have changed it.
CREATE FUNCTION refuse_deleting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never deleted from: revoke or withdraw instead', TG_TABLE_NAME;
END $$;
CREATE TRIGGER growing_areas_stay BEFORE DELETE ON growing_areas FOR EACH STATEMENT EXECUTE FUNCTION refuse_deleting();
