CREATE OR REPLACE FUNCTION core.forbid_change()
RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of %.% is refused: what was recorded stays as it was',
        lower(TG_OP), TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

COMMENT ON FUNCTION core.forbid_change() IS
    'The journal is append-only, and the terms of an order are those it came with: whoever it is '
    'that tries, unless the owner switches triggers off. Costs nothing: no verb of ours is one '
    'of these.';

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OF order_id, seq, instrument_id, account_id, client_order_id, side, order_type,
    time_in_force, post_only, self_trade_prevention, display_quantity, expires_at, created_at,
    received_at, clock, db_user, application, maker_fee, taker_fee,
    quote_quantity, take_profit, trailing_delta, oco_order_id, covered
OR DELETE OR TRUNCATE ON core.orders
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.trade
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.event
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.renaming
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.book_checkpoint
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.instrument_version
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OF number, epoch, began_at, began_by, reason, system_identifier, database_oid, lost
OR DELETE OR TRUNCATE ON core.epoch
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.ended_session
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.clock_leap
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.transfer
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.cash
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.audit
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.collected
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.seal
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();

CREATE OR REPLACE TRIGGER append_only
BEFORE UPDATE OR DELETE OR TRUNCATE ON core.audit
FOR EACH STATEMENT EXECUTE FUNCTION core.forbid_change();
