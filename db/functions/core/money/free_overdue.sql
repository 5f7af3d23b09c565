CREATE OR REPLACE FUNCTION core.free_overdue(
    p_purses core.purse[], p_most numeric, p_instruments int[])
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    FOR i IN 1..coalesce(cardinality(p_purses), 0) LOOP
        IF (p_most <= p_purses[i].available + p_purses[i].credit_limit) IS NOT TRUE THEN
            PERFORM core.end_overdue(
                ARRAY(SELECT p.account_id FROM unnest(p_purses) AS p), p_instruments);
            RETURN;
        END IF;
    END LOOP;
END
$$;

COMMENT ON FUNCTION core.free_overdue(core.purse[], numeric, int[]) IS
    'Frees what orders hold whose time is over, where a purse may be short of p_most, which is no '
    'less than orders take that are about to enter (null: who knows); p_instruments: where.';
