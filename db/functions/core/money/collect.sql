CREATE OR REPLACE FUNCTION core.collect(purse core.purse)
RETURNS core.purse
LANGUAGE plpgsql AS $$
DECLARE
    v_given numeric;
BEGIN
    WITH given AS (
        SELECT g.instrument_id, g.seq, g.amount, g.entries
        FROM core.uncollected AS g
        WHERE g.account_id = purse.account_id AND g.asset_id = purse.asset_id
    ), noted AS (
        INSERT INTO core.collected
        SELECT purse.account_id, purse.asset_id, g.instrument_id, g.seq, purse.n + 1,
            core.last_entry(purse.account_id, purse.asset_id, purse.n) + sum(g.entries) OVER ()
        FROM given AS g
    )
    SELECT sum(g.amount) INTO v_given FROM given AS g;
    IF v_given IS NULL THEN
        RETURN purse;
    END IF;
    purse.n := purse.n + 1;
    purse.available := purse.available + v_given;
    INSERT INTO core.cash (account_id, asset_id, n, occurred_at, kind, change, available)
    VALUES (
        purse.account_id, purse.asset_id, purse.n, clock_timestamp(), 'collect', v_given,
        purse.available);
    RETURN purse;
END
$$;

COMMENT ON FUNCTION core.collect(core.purse) IS
    'Brings what an account was given of an asset into its chain, under the account''s lock.';
