CREATE OR REPLACE FUNCTION core.final_state_of(
    maker core.book, p_status core.order_status, p_reason text)
RETURNS core.closing
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ROW(
        maker.order_id, p_status, p_reason, maker.price, maker.quantity,
        maker.quantity - maker.remaining, maker.traded_value, maker.priority)::core.closing
$$;

COMMENT ON FUNCTION core.final_state_of(core.book, core.order_status, text) IS
    'The final state of a resting order, from how it stood in the book.';
