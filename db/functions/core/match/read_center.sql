CREATE OR REPLACE FUNCTION core.read_center(p_word text)
RETURNS core.band_center
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ('{last_trade,reference_price}'::core.band_center[])[
        array_position('{last_trade,reference_price}'::text[], lower(p_word COLLATE "C"))]
$$;

COMMENT ON FUNCTION core.read_center(text) IS
    'What a word says of a band''s centre; null: nothing.';
