-- Orders of many SQL callers share a command and its commit (docs/decisions/0006), so who sent an
-- order travels with it. Functions whose arguments change for that are dropped here.
DROP FUNCTION IF EXISTS core.place(core.order_request[]);
DROP FUNCTION IF EXISTS core.report(core.orders[], jsonb[], core.fill[]);
DROP FUNCTION IF EXISTS core.event_of(core.orders, bigint, core.event_type, text);
DROP FUNCTION IF EXISTS core.requeue_order(core.head, core.orders, core.orders);
DROP FUNCTION IF EXISTS core.run_orders(int, core.orders[], timestamptz);
DROP FUNCTION IF EXISTS core.fire_stops(core.head, core.fill[], timestamptz);
DROP FUNCTION IF EXISTS core.finish(core.step, core.instrument, timestamptz);
DROP FUNCTION IF EXISTS core.write_journal(
    core.head, timestamptz, core.orders[], core.closing[], core.fill[], core.order_event[]);
DROP FUNCTION IF EXISTS core.admit_amounts(core.orders, core.instrument);

CREATE TYPE core.origin AS (received_at timestamptz, db_user text, application text);
COMMENT ON TYPE core.origin IS 'When a call came, and from whom: what the journal says of it.';

-- Unlogged and append-only: what is lost in a crash was never answered, and no snapshot that
-- others hold open leaves dead rows in the way. Housekeeping removes what is a minute old.
CREATE SEQUENCE core.ticket_seq;
CREATE UNLOGGED TABLE core.inbox (
    instrument_id int NOT NULL,
    ticket        bigint NOT NULL,
    pid           int NOT NULL,
    origin        core.origin NOT NULL,
    request       core.order_request NOT NULL,
    PRIMARY KEY (instrument_id, ticket)
);
COMMENT ON TABLE core.inbox IS
    'Orders sent by submit_order. Whoever holds the queue places all that wait.';

CREATE UNLOGGED TABLE core.outbox (
    instrument_id int NOT NULL,
    ticket        bigint NOT NULL,
    pid           int NOT NULL,
    report        api.order_report NOT NULL,
    PRIMARY KEY (instrument_id, ticket)
);
COMMENT ON TABLE core.outbox IS
    'Their reports, written in the transaction that placed them. The key lets none be placed '
    'twice.';

-- Checked by `rts verify` (book_and_last_event, event_quantities) instead: PostgreSQL reads a check
-- constraint from its text for every statement, 6 % of the work of an order in a batch.
ALTER TABLE core.book DROP CONSTRAINT book_check;

-- ------------------------------------------------------- what the steps of a command hand over
-- The journal is collected as rows of its own tables (docs/decisions/0006), so what steps hand over
-- changes. CASCADE drops the functions that used the old forms; they are loaded after this.
DROP TYPE core.outcome, core.firing, core.step, core.matching, core.fill CASCADE;

CREATE TYPE core.passing AS (
    maker   core.book,
    closing core.closing,         -- null: it stays
    cut     numeric,              -- taken from the taker's quantity
    why     text,                 -- the taker goes no further
    events  core.order_event[]
);
COMMENT ON TYPE core.passing IS 'What becomes of a maker that must not trade with a taker.';

CREATE TYPE core.step AS (
    head     core.head,
    taker    core.orders,
    events   core.order_event[],
    closings core.closing[]
);
COMMENT ON TYPE core.step IS
    'One order changed without matching: the market after it and the journal it leaves, unwritten.';

CREATE TYPE core.outcome AS (
    head   core.head,
    takers core.orders[],         -- as they stand when all have entered
    trades core.trade[],
    fired  boolean                -- stops entered too, and may have changed any of them
);
COMMENT ON TYPE core.outcome IS 'What became of orders that entered.';

CREATE TYPE core.firing AS (head core.head, trades core.trade[]);
COMMENT ON TYPE core.firing IS 'Stops that fired: the market after them and their trades.';
