CREATE OR REPLACE FUNCTION core.in_steps(p_value numeric, p_step numeric)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN p_value % p_step = 0 THEN round(p_value, scale(p_step)) ELSE p_value END
$$;

COMMENT ON FUNCTION core.in_steps(numeric, numeric) IS
    'A number with the decimals of its tick or lot; only multiples are rewritten, so exactly.';
