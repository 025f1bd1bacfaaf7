INSERT INTO buyer_notices (checkout_id, event_id, channel, kind, next_at, created_at)
VALUES ('crt_upgrade', 'evt_upgrade', 'email', 'order-placed', now(), now());
