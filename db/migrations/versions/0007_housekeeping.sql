-- What became visible since a snapshot: rows of transactions that were not over when it was taken.
-- Exact and in commit order, unlike any number (docs/decisions/0007).
ALTER TABLE core.head ADD COLUMN xid xid8 NOT NULL DEFAULT '0';
CREATE INDEX head_by_xid ON core.head (xid);
COMMENT ON COLUMN core.head.xid IS
    'The transaction that wrote it, to find what happened since; 0: written before there was this '
    'column.';

CREATE UNLOGGED TABLE core.lease (
    name  text PRIMARY KEY,
    owner text NOT NULL,
    until timestamptz NOT NULL
);
COMMENT ON TABLE core.lease IS
    'Who does what one of many must do, and until when nobody else may; a holder that hangs loses '
    'it by itself.';

CREATE TABLE core.fired_switch (
    account_id    int PRIMARY KEY,
    last_order_id bigint NOT NULL,
    before        xid8 NOT NULL
);
COMMENT ON TABLE core.fired_switch IS
    'Dead-man''s switches that fired and whose orders are being canceled, market by market: those '
    'up to last_order_id. A switch that is armed anew meanwhile saves none of them.';
COMMENT ON COLUMN core.fired_switch.before IS
    'Transactions below it may have been under way when it fired, and may still bring orders.';

-- Their arguments or answers change; they are loaded again after this.
DROP FUNCTION IF EXISTS core.prune_heads(bigint);
DROP FUNCTION IF EXISTS core.prune_sent(interval);
DROP FUNCTION IF EXISTS core.roll_candles(int);
DROP FUNCTION IF EXISTS core.expire_due_orders();
