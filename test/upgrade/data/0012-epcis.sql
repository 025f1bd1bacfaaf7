INSERT INTO trace_events (portal_id, event_id, declared_wrong, event_time, recorded_at, position, body, said_hash, body_hash, key_id, stores)
SELECT portal_id, 'urn:x:rehearsal', false, now(), now(), 0,
  '{"type":"ObjectEvent","eventID":"urn:x:rehearsal","eventTime":"2026-11-01T08:00:00+07:00","eventTimeZoneOffset":"+07:00","action":"OBSERVE","epcList":["https://portal.example/t/L-1"]}',
  '\x00', '\x00', NULL, NULL
FROM portals LIMIT 1;
INSERT INTO trace_event_things (portal_id, thing, role, event_id)
SELECT portal_id, 't/L-1', 'about', event_id FROM trace_events LIMIT 1;
