-- Market orders by money, and who may do what (docs/decisions/0020).

-- ----------------------------------------------------------------------------------- by money
ALTER TABLE core.orders ADD COLUMN quote_quantity numeric;
COMMENT ON COLUMN core.orders.quote_quantity IS
    'A market order by money: what its trades were to come to at most; null: it is by quantity. '
    'Its quantity is what it traded.';
ALTER TYPE api.order_request ADD ATTRIBUTE quote_quantity numeric;
COMMENT ON TYPE api.order_request IS
    'The arguments of place_order but the last, then faults (null from callers), then '
    'quote_quantity.';
ALTER TYPE api.order_report
    ADD ATTRIBUTE quote_quantity numeric, ADD ATTRIBUTE entered_quote_quantity numeric;

DROP VIEW IF EXISTS core.order_state CASCADE;  -- it has the columns of core.orders: loaded anew
DROP FUNCTION IF EXISTS core.cancel_all(text, text);
DROP FUNCTION IF EXISTS core.order_purses(core.orders[]);
DROP FUNCTION IF EXISTS core.run_orders(int, core.orders[], core.origin, core.purse[]);
DROP FUNCTION IF EXISTS core.enter_orders(
    core.head, core.orders[], core.event_type, text, core.instrument, core.origin, core.purse[],
    numeric);
DROP FUNCTION IF EXISTS api.place_order(
    text, text, numeric, numeric, text, text, text, text, boolean, numeric, numeric, timestamptz,
    text);

-- ------------------------------------------------------------------------------------ who is who
CREATE TABLE core.access (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    mode text NOT NULL CHECK (mode IN ('open', 'keys'))
);
COMMENT ON TABLE core.access IS
    'One row. open: an account is a name. keys: who trades, or sees what is somebody''s, says who '
    'he is.';
INSERT INTO core.access (mode) VALUES ('open');

CREATE TYPE core.caller AS (
    role text, account_id int, account text, acts_for_all boolean, sees_all boolean);
COMMENT ON TYPE core.caller IS
    'Who a session is. role: owner, operator, service, auditor, trader (bound to an account), '
    'anybody (mode open), nobody (mode keys).';

CREATE TABLE core.login (
    db_user    text PRIMARY KEY,
    account_id int NOT NULL REFERENCES core.account,
    bound_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    bound_by   text NOT NULL
);
COMMENT ON TABLE core.login IS 'Logins of PostgreSQL that are an account, and nobody else.';

ALTER TABLE core.account
    ADD COLUMN blocked_at timestamptz,
    ADD COLUMN blocked_why text,
    ADD COLUMN orders_per_second int CHECK (orders_per_second BETWEEN 1 AND 10000),
    ADD COLUMN max_open_orders int CHECK (max_open_orders >= 0),
    ADD COLUMN max_open_notional numeric CHECK (
        max_open_notional >= 0 AND max_open_notional < 'Infinity');
COMMENT ON COLUMN core.account.blocked_at IS
    'Since when it may enter no order; null: it may. Read under the instrument''s lock.';
COMMENT ON COLUMN core.account.orders_per_second IS
    'How many orders it may enter within any second; null: no limit. So are the next two.';
COMMENT ON COLUMN core.account.max_open_orders IS 'Live orders, in all markets.';
COMMENT ON COLUMN core.account.max_open_notional IS
    'Of price x remaining over its live orders that have a price, in all markets.';
CREATE TYPE core.locked AS (purses core.purse[], limited int[]);
COMMENT ON TYPE core.locked IS
    'What the accounts of a command have to pay with, and which of them have limits.';

CREATE TABLE core.api_key (
    key_id              text PRIMARY KEY CHECK (key_id ~ '^[a-z0-9]{12,32}$'),
    version             int NOT NULL DEFAULT 1,
    account_id          int REFERENCES core.account,
    permissions         text[] NOT NULL CHECK (
        permissions <@ '{read,trade,transfer,operate}'::text[] AND cardinality(permissions) > 0),
    label               text,
    networks            cidr[],
    requests_per_second int CHECK (requests_per_second BETWEEN 1 AND 100000),
    public_key          bytea CHECK (length(public_key) = 32),
    created_at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_by          text NOT NULL,
    expires_at          timestamptz,
    revoked_at          timestamptz
);
COMMENT ON TABLE core.api_key IS
    'Keys of REST and sockets. No secret is here: it is HMAC-SHA256 of key_id and version, keyed '
    'with what the services know and the database does not.';
COMMENT ON COLUMN core.api_key.account_id IS 'Null: an operator''s, which has none of its own.';
COMMENT ON COLUMN core.api_key.networks IS 'From where it may be used; null: from anywhere.';
COMMENT ON COLUMN core.api_key.public_key IS
    'Ed25519: requests are signed with a key that only their sender has; null: there is a secret.';
CREATE INDEX api_key_by_account ON core.api_key (account_id, key_id);

CREATE TABLE core.audit (
    audit_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    occurred_at timestamptz NOT NULL,
    action      text NOT NULL,
    subject     text NOT NULL,
    detail      jsonb NOT NULL,
    db_user     text NOT NULL,
    application text NOT NULL
);
COMMENT ON TABLE core.audit IS
    'Append-only: what operators did, written by the functions that do it, in their transaction.';
COMMENT ON COLUMN core.audit.subject IS 'The symbol, account, asset, key or login it was done to.';
COMMENT ON COLUMN core.audit.application IS 'Names the key, where a service did it for one.';
CREATE INDEX audit_by_action ON core.audit (action, audit_id);
CREATE INDEX audit_by_subject ON core.audit (subject, audit_id);

-- ----------------------------------------------------------------------------------- the chain
CREATE TABLE core.seal (
    chain     int NOT NULL,
    seq       bigint NOT NULL,
    hash      bytea NOT NULL CHECK (length(hash) = 32),
    sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (chain, seq)
);
COMMENT ON TABLE core.seal IS
    'Append-only. hash: SHA-256 of the hash before and of what core.sealed has after its seq, up '
    'to this one''s.';
COMMENT ON COLUMN core.seal.chain IS
    'The instrument_id of a market; 0: transfers, by transfer_id; -1: the audit log, by audit_id.';
