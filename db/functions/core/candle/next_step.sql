CREATE OR REPLACE FUNCTION core.next_step(p_value numeric, p_step numeric)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN p_value > p_step THEN p_value + (p_step - p_value % p_step) % p_step
        ELSE p_step
    END
$$;

COMMENT ON FUNCTION core.next_step(numeric, numeric) IS
    'The smallest multiple of a step, above 0, that is not below a value; null: of all. Exact.';
