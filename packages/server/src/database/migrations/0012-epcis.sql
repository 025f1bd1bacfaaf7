SET LOCAL lock_timeout = 500;

-- What happened to lots, as EPCIS 2.0 events. An event joins lots of several households (leaf of one, tea of another), so it
-- belongs to the portal: portal_id leads every key.
CREATE TABLE trace_events (
  portal_id text NOT NULL REFERENCES portals,
  event_id text NOT NULL,
  -- The same event once more, declared wrong: EPCIS withdraws by stating it again, never by deleting.
  declared_wrong boolean NOT NULL,
  event_time timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  -- Place in the document that it came with.
  position integer NOT NULL,
  -- As text, so that fields keep their order; with its JSON-LD context, without recordTime.
  body text NOT NULL,
  -- SHA-256 of what it says: the body in canonical form, without an error declaration.
  said_hash bytea NOT NULL,
  body_hash bytea NOT NULL,
  -- The secret key that captured it and the stores that key was bound to; null: the whole portal. Samples have no key.
  key_id text,
  stores text[],
  PRIMARY KEY (portal_id, event_id, declared_wrong)
);

-- Which goods, containers and joined transformations an event names, by their comparable form.
CREATE TABLE trace_event_things (
  portal_id text NOT NULL,
  thing text NOT NULL,
  role text NOT NULL CHECK (role IN ('about', 'input', 'output', 'parent', 'child', 'making')),
  event_id text NOT NULL,
  PRIMARY KEY (portal_id, thing, role, event_id)
);
CREATE INDEX trace_event_things_by_event ON trace_event_things (portal_id, event_id);

CREATE FUNCTION refuse_changing_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Events are only added. A wrong one is declared wrong (EPCIS 2.0, 7.4.1.4).';
END $$;
CREATE TRIGGER trace_events_stay BEFORE UPDATE OR DELETE ON trace_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_changing_events();
CREATE TRIGGER trace_event_things_stay BEFORE UPDATE OR DELETE ON trace_event_things
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_changing_events();
