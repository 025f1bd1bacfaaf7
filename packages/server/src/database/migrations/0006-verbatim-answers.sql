-- A repeated request is answered byte by byte as the first time; jsonb would reorder the fields.
ALTER TABLE idempotency_keys ALTER COLUMN answer TYPE text USING answer::text;
