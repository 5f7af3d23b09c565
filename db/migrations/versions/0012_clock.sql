-- A clock that leaps (docs/decisions/0015): the rules go by it, stamps never run back along seq but
-- where an operator resets a market's time.
ALTER TYPE core.event_type ADD VALUE IF NOT EXISTS 'clock_reset';

ALTER TABLE core.head ADD COLUMN clock timestamptz;
COMMENT ON COLUMN core.head.clock IS
    'The clock under the lock, by which the rules of the command went; null: an older one''s.';
ALTER TABLE core.order_event ADD COLUMN clock timestamptz;
COMMENT ON COLUMN core.order_event.clock IS
    'The clock under the lock, where it was behind occurred_at; null: it was not.';

CREATE TABLE core.clock_leap (
    leap_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    noticed_at    timestamptz NOT NULL,
    leap          interval NOT NULL,
    last_order_id bigint NOT NULL
);
COMMENT ON TABLE core.clock_leap IS
    'Append-only: leaps of the database''s clock that housekeeping noticed, and the last order '
    'that came before.';

ALTER TABLE core.cancel_after ADD COLUMN armed_at timestamptz NOT NULL DEFAULT clock_timestamp();
COMMENT ON COLUMN core.cancel_after.armed_at IS
    'When it was armed; both times move with the clock when that leaps.';

-- How far trades are rolled up is no matter of time any more.
CREATE INDEX candle_by_seq ON core.candle (instrument_id, last_seq);
COMMENT ON TABLE core.candle IS
    'Trades of a minute (UTC) rolled up, made from core.trade by core.roll_candles alone: what is '
    'deleted here is made again. A minute without trades has no row. The largest last_seq says how '
    'far the instrument''s trades are rolled.';

-- Their arguments change; they are loaded again after this.
DROP FUNCTION IF EXISTS core.admit_order(core.orders, core.instrument, timestamptz);
DROP FUNCTION IF EXISTS core.order_ids(text, text, text, text, bigint, int);
DROP FUNCTION IF EXISTS api.list_orders(text, text, text, text, bigint, int);
