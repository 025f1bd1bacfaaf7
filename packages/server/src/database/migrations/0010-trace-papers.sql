-- A paper about one thing of a store. It is withdrawn, never deleted.
CREATE TABLE certificates (
  store_id text NOT NULL,
  certificate_id text NOT NULL,
  subject text NOT NULL CHECK (subject IN ('lot', 'growing-area', 'product', 'store')),
  subject_id text NOT NULL,
  kind text NOT NULL,
  name jsonb,
  number text NOT NULL,
  issuer text NOT NULL,
  valid_from date,
  valid_until date,
  document_url text CHECK (document_url ~* '^https?://'),
  withdrawn_at timestamptz,
  withdrawn_note jsonb,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 0,
  PRIMARY KEY (store_id, certificate_id)
);
CREATE INDEX certificates_by_subject ON certificates (store_id, subject_id);
CREATE TRIGGER certificates_stay BEFORE DELETE ON certificates FOR EACH STATEMENT EXECUTE FUNCTION refuse_deleting();

-- Names that many producers share, such as a geographical indication. They belong to the portal.
CREATE TABLE brand_labels (
  portal_id text NOT NULL,
  label_id text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  owner text NOT NULL,
  registration text,
  sample boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 0,
  PRIMARY KEY (portal_id, label_id),
  UNIQUE (portal_id, kind, name)
);
CREATE TRIGGER brand_labels_stay BEFORE DELETE ON brand_labels FOR EACH STATEMENT EXECUTE FUNCTION refuse_deleting();

CREATE TABLE label_grants (
  store_id text NOT NULL,
  grant_id text NOT NULL,
  portal_id text NOT NULL,
  label_id text NOT NULL,
  -- Null: the store itself carries it.
  product_id text,
  granted_on date NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_note jsonb,
  sample boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 0,
  PRIMARY KEY (store_id, grant_id),
  FOREIGN KEY (portal_id, label_id) REFERENCES brand_labels
);
-- One label stands once on one thing.
CREATE UNIQUE INDEX label_grants_standing ON label_grants (store_id, label_id, coalesce(product_id, ''))
  WHERE withdrawn_at IS NULL;
CREATE TRIGGER label_grants_stay BEFORE DELETE ON label_grants FOR EACH STATEMENT EXECUTE FUNCTION refuse_deleting();

-- Who changed what, when, and how it was before and after. store_id is empty for what belongs to the portal itself.
CREATE TABLE trace_changes (
  store_id text NOT NULL,
  target text NOT NULL CHECK (target IN ('lot', 'growing-area', 'certificate', 'label', 'grant')),
  target_id text NOT NULL,
  -- The target's version after the change: the lock on its row keeps them in step.
  change_no integer NOT NULL CHECK (change_no > 0),
  portal_id text NOT NULL,
  action text NOT NULL,
  -- The identifier of a secret key, or `cli: ` and the command.
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  PRIMARY KEY (store_id, target, target_id, change_no)
);

-- What was written down stays written down, whoever asks.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME;
END $$;
CREATE TRIGGER trace_changes_stay BEFORE UPDATE OR DELETE ON trace_changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
