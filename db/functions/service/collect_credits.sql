CREATE OR REPLACE FUNCTION service.collect_credits(p_instruments int[], p_least int DEFAULT 500)
RETURNS int
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    v_fees CONSTANT int := (SELECT a.account_id FROM core.account AS a WHERE a.name = 'fees');
    -- Is given nothing, so that its row says how far this came, and nothing else.
    v_mark CONSTANT int := (SELECT a.account_id FROM core.account AS a WHERE a.name = 'external');
    instrument core.instrument;
    v_accounts int[];
    v_last bigint;
    v_collected int := 0;
BEGIN
    FOR instrument IN
        SELECT i.* FROM unnest(p_instruments) AS x
        JOIN core.instrument AS i ON i.instrument_id = x
        WHERE i.quote_asset_id IS NOT NULL ORDER BY x
    LOOP
        SELECT max(t.seq), array_agg(t.maker_account_id) || array_agg(t.taker_account_id)
        INTO v_last, v_accounts
        FROM (
            SELECT x.seq, x.maker_account_id, x.taker_account_id FROM core.trade AS x
            WHERE x.instrument_id = instrument.instrument_id
                AND x.seq > core.collected_to(v_mark, instrument)
            ORDER BY x.seq LIMIT 4 * p_least) AS t;
        CONTINUE WHEN coalesce(cardinality(v_accounts), 0) < 2 * p_least;
        v_collected := v_collected
            + core.collect_all(v_accounts || v_fees, instrument.base_asset_id)
            + core.collect_all(v_accounts || v_fees, instrument.quote_asset_id);
        INSERT INTO core.collected
        SELECT v_mark, instrument.quote_asset_id, instrument.instrument_id, v_last, c.n,
            core.last_entry(v_mark, instrument.quote_asset_id, c.n)
        FROM (
            SELECT coalesce(max(x.n), 0) AS n FROM core.cash AS x
            WHERE x.account_id = v_mark AND x.asset_id = instrument.quote_asset_id) AS c;
    END LOOP;
    RETURN v_collected;
END
$$;

COMMENT ON FUNCTION service.collect_credits(int[], int) IS
    'Brings what accounts were given into their chains, where p_least trades or more came since '
    'the last time, so that there is never much to add up. Passes over accounts that somebody '
    'holds. Answers how many chains it made longer.';
