CREATE OR REPLACE FUNCTION core.closing_of(
    p_maker core.book, p_status core.order_status, p_reason text)
RETURNS core.closing
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ROW(
        p_maker.order_id, p_status, p_reason, p_maker.price, p_maker.quantity,
        p_maker.quantity - p_maker.remaining, p_maker.traded_value, p_maker.priority)::core.closing
$$;

COMMENT ON FUNCTION core.closing_of(core.book, core.order_status, text) IS
    'The final state of a resting order, from how it stood in the book.';
