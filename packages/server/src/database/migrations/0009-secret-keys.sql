-- Keys that servers show. The key itself is told once and kept nowhere: `hash` is its SHA-256 in base64url.
CREATE TABLE secret_keys (
  key_id text PRIMARY KEY,
  portal_id text NOT NULL,
  name text NOT NULL,
  hint text NOT NULL,
  hash text NOT NULL UNIQUE CHECK (hash ~ '^[0-9A-Za-z_-]{43}$'),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  -- Null: every store of the portal, and what belongs to the portal itself.
  stores text[] CHECK (cardinality(stores) > 0),
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);
CREATE INDEX secret_keys_by_portal ON secret_keys (portal_id, created_at);
CREATE TRIGGER secret_keys_stay BEFORE DELETE ON secret_keys FOR EACH STATEMENT EXECUTE FUNCTION refuse_deleting();

-- Answers to writes of secret keys, so that a repetition has one effect. Purged like those of carts.
CREATE TABLE secret_key_answers (
  key_id text NOT NULL,
  route text NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  status integer NOT NULL,
  answer text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (key_id, route, key)
);
CREATE INDEX secret_key_answers_by_age ON secret_key_answers (created_at);
