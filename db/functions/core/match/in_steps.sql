CREATE OR REPLACE FUNCTION core.in_steps(p_value numeric, p_step numeric)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN p_value % p_step = 0 THEN round(p_value, scale(p_step))
        ELSE trim_scale(p_value)
    END
$$;

COMMENT ON FUNCTION core.in_steps(numeric, numeric) IS
    'A number with the decimals of its tick or lot; what is no multiple, and so refused, with '
    'those that it needs. Exact.';
