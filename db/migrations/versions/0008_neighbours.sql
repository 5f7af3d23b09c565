-- submit_order is gone, and with it the advisory locks that any role could take
-- (docs/decisions/0009).
DROP PROCEDURE IF EXISTS api.submit_order;
DROP FUNCTION IF EXISTS api.send_order;
DROP FUNCTION IF EXISTS api.collect_order;
DROP FUNCTION IF EXISTS core.place_sent;
DROP FUNCTION IF EXISTS core.place_waiting;
DROP FUNCTION IF EXISTS core.prune_sent;
DROP FUNCTION IF EXISTS core.take_turn;
DROP TABLE core.inbox, core.outbox;
DROP SEQUENCE core.ticket_seq;

CREATE UNLOGGED TABLE core.holder (
    transaction text PRIMARY KEY,
    pid         int NOT NULL,
    since       timestamptz NOT NULL
);
COMMENT ON TABLE core.holder IS
    'Transactions that the watchdog saw holding something that commands wait for, and since when. '
    'transaction: pg_locks.virtualtransaction.';

CREATE TABLE core.ended_session (
    ended_at    timestamptz NOT NULL,
    db_user     text NOT NULL,
    application text NOT NULL,
    pid         int NOT NULL,
    state       text,
    held_since  timestamptz NOT NULL
);
COMMENT ON TABLE core.ended_session IS 'Append-only: sessions that the watchdog ended, and why.';
