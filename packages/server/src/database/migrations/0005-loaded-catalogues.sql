-- Catalogues that were loaded from files, so that loading the same again is one read.
CREATE TABLE loaded_catalogues (
  name text PRIMARY KEY,
  fingerprint text NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now()
);
