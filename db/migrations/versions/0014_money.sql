-- Money (docs/decisions/0019): who takes it needs the account's lock, who gives it does not.

-- ------------------------------------------------------------------------------------- assets
CREATE TABLE core.asset (
    asset_id   int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text NOT NULL UNIQUE CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,15}$'),
    scale      int NOT NULL CHECK (scale BETWEEN 0 AND 18),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE core.asset IS 'What accounts can own.';
COMMENT ON COLUMN core.asset.scale IS
    'Decimals that deposits, withdrawals and transfers may have. Balances may have more: what a '
    'trade costs is never rounded.';

ALTER TABLE core.instrument
    ADD COLUMN base_asset_id int REFERENCES core.asset,
    ADD COLUMN quote_asset_id int REFERENCES core.asset,
    ADD COLUMN maker_fee numeric,
    ADD COLUMN taker_fee numeric,
    ADD CHECK (base_asset_id <> quote_asset_id),
    ADD CHECK (num_nulls(base_asset_id, quote_asset_id, maker_fee, taker_fee) IN (0, 4)),
    ADD CHECK (taker_fee >= 0 AND maker_fee + taker_fee >= 0 AND taker_fee < 1 AND maker_fee < 1);
COMMENT ON COLUMN core.instrument.base_asset_id IS
    'What is traded, and quote_asset_id what it is paid in: the instrument is settled. Null: its '
    'trades move no money.';
COMMENT ON COLUMN core.instrument.maker_fee IS
    'Fraction of price x quantity, in quote; below nought: a rebate.';

ALTER TABLE core.instrument_version ADD COLUMN maker_fee numeric, ADD COLUMN taker_fee numeric;

-- --------------------------------------------------------------------- what orders and fills say
ALTER TABLE core.orders ADD COLUMN maker_fee numeric, ADD COLUMN taker_fee numeric;
COMMENT ON COLUMN core.orders.maker_fee IS
    'The instrument''s fees when it entered; null: the instrument is not settled.';
ALTER TABLE core.book ADD COLUMN maker_fee numeric;
COMMENT ON COLUMN core.book.maker_fee IS 'As core.orders says: what it holds depends on it.';
ALTER TABLE core.trade
    ADD COLUMN maker_account_id int,
    ADD COLUMN taker_account_id int,
    ADD COLUMN maker_fee numeric,
    ADD COLUMN taker_fee numeric;
COMMENT ON COLUMN core.trade.maker_account_id IS
    'Whose money the trade moved; null, as taker_account_id and the fees: nobody''s.';
COMMENT ON COLUMN core.trade.maker_fee IS
    'What the maker paid, in quote; below nought: what it got.';
CREATE INDEX trade_by_maker_account ON core.trade (maker_account_id, instrument_id, seq)
    WHERE maker_account_id IS NOT NULL;
CREATE INDEX trade_by_taker_account ON core.trade (taker_account_id, instrument_id, seq)
    WHERE taker_account_id IS NOT NULL;
ALTER TABLE core.event ADD COLUMN account_id int, ADD COLUMN released numeric;
COMMENT ON COLUMN core.event.released IS
    'What the order held before and needs no more: account_id has it again; null: nothing.';
CREATE INDEX event_by_account ON core.event (account_id, instrument_id, seq)
    WHERE account_id IS NOT NULL;

-- -------------------------------------------------------------------------------------- chains
CREATE TABLE core.transfer (
    transfer_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference       text NOT NULL UNIQUE,
    kind            text NOT NULL CHECK (kind IN ('deposit', 'withdrawal', 'transfer')),
    from_account_id int NOT NULL REFERENCES core.account,
    to_account_id   int NOT NULL REFERENCES core.account,
    asset_id        int NOT NULL REFERENCES core.asset,
    amount          numeric NOT NULL CHECK (amount > 0),
    created_at      timestamptz NOT NULL,
    db_user         text NOT NULL,
    application     text NOT NULL,
    CHECK (from_account_id <> to_account_id)
);
COMMENT ON TABLE core.transfer IS
    'Append-only. The unique reference makes a repeated call a duplicate, whatever is retried.';
CREATE INDEX transfer_by_asset ON core.transfer (asset_id, transfer_id);
CREATE INDEX transfer_by_giver ON core.transfer (from_account_id, asset_id, transfer_id);
CREATE INDEX transfer_by_taker ON core.transfer (to_account_id, asset_id, transfer_id);

CREATE TYPE core.transfer_request AS (
    kind text, account text, from_account text, to_account text, asset text, amount numeric,
    reference text);
COMMENT ON TYPE core.transfer_request IS
    'What moves money, as callers send it: deposit and withdrawal name an account, transfer two.';
CREATE TYPE api.transfer_report AS (
    transfer_id bigint, kind text, from_account text, to_account text, asset text, amount numeric,
    reference text, created_at timestamptz, db_user text, application text, duplicate boolean);
COMMENT ON TYPE api.transfer_report IS
    'What deposit, withdraw and transfer answer: the row of api.transfers, and duplicate (a '
    'repeated reference: the first transfer again, and nothing moved).';

CREATE TYPE core.cash_kind AS ENUM (
    'deposit', 'withdrawal', 'transfer', 'order', 'modify', 'collect');

CREATE TABLE core.cash (
    account_id    int NOT NULL,
    asset_id      int NOT NULL,
    n             bigint NOT NULL,
    transfer_id   bigint,
    seq           bigint,
    occurred_at   timestamptz NOT NULL,
    instrument_id int,
    kind          core.cash_kind NOT NULL,
    change        numeric NOT NULL,
    available     numeric NOT NULL,
    order_id      bigint,
    PRIMARY KEY (account_id, asset_id, n)
);
COMMENT ON TABLE core.cash IS
    'Append-only: the chain of an account''s asset, written under the account''s lock, n + 1 each. '
    'What the account can spend is the newest row''s available and what of core.credit is not '
    'collected yet.';
COMMENT ON COLUMN core.cash.seq IS
    'Of the event with which the order took its money, in instrument_id.';

CREATE TABLE core.collected (
    account_id    int NOT NULL,
    asset_id      int NOT NULL,
    instrument_id int NOT NULL,
    seq           bigint NOT NULL,
    n             bigint NOT NULL,
    entry         bigint NOT NULL,
    PRIMARY KEY (account_id, asset_id, instrument_id, seq)
);
COMMENT ON TABLE core.collected IS
    'Append-only: up to which seq of an instrument an account''s credits of an asset are in its '
    'chain, and since which row (n).';
COMMENT ON COLUMN core.collected.entry IS
    'The number of the last entry of the statement up to that row: each credit is one, and each '
    'row of the chain but these.';
CREATE INDEX collected_by_row ON core.collected (account_id, asset_id, n);

CREATE TABLE core.credit_limit (
    account_id int NOT NULL REFERENCES core.account,
    asset_id   int NOT NULL REFERENCES core.asset,
    amount     numeric NOT NULL CHECK (amount >= 0 AND amount < 'Infinity'),
    PRIMARY KEY (account_id, asset_id)
);
COMMENT ON TABLE core.credit_limit IS 'How far below nought an account''s asset may go.';

CREATE TYPE core.purse AS (
    account_id int, asset_id int, n bigint, available numeric, credit_limit numeric,
    tight boolean);
COMMENT ON TYPE core.purse IS
    'The newest of a chain, read under the account''s lock, less what the command has taken since. '
    'tight: the order that enters may cost more, at the worst price that it allows.';
ALTER TYPE core.outcome ADD ATTRIBUTE purses core.purse[];

-- -------------------------------------------------------------------------- what callers read
ALTER TYPE api.order_report ADD ATTRIBUTE fee numeric;
COMMENT ON TYPE api.order_report IS
    'What every trading call answers, one row per order: the columns of api.orders, then fills of '
    'this call (array of {"trade_id","seq","price","quantity","liquidity","counter_order_id",'
    '"fee"}, decimals and ids as strings), duplicate (a repeated client_order_id: the first order '
    'again), priority_kept (modify_order), error (place_orders: an item that could not be read, '
    '{"code","message","errors"}); fee as in api.orders.';
