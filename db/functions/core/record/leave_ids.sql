CREATE OR REPLACE FUNCTION core.leave_ids(p_sequence regclass, p_given bigint)
RETURNS void
LANGUAGE sql AS $$
    SELECT setval(p_sequence, g.given + 1000000000)
    FROM greatest(pg_sequence_last_value(p_sequence), p_given) AS g (given)
    WHERE g.given IS NOT NULL
$$;

COMMENT ON FUNCTION core.leave_ids(regclass, bigint) IS
    'Makes a sequence go on far beyond what it, or somebody elsewhere, knows to be given: what is '
    'known may be a day of ten thousand orders a second old, and there are 63 bits. Nothing where '
    'none was given.';
