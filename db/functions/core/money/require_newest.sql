CREATE OR REPLACE FUNCTION core.require_newest(p_purses core.purse[])
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    -- A row that follows what the caller's snapshot shows: if there is one already PostgreSQL
    -- answers 40001 here. Ours is taken back at once.
    INSERT INTO core.cash (account_id, asset_id, n, occurred_at, kind, change, available)
    SELECT p.account_id, p.asset_id, p.n + 1, clock_timestamp(), 'collect', 0, p.available
    FROM unnest(p_purses) AS p
    ON CONFLICT DO NOTHING;
    RAISE EXCEPTION USING ERRCODE = 'RT000';
EXCEPTION
    WHEN SQLSTATE 'RT000' THEN
        NULL;
END
$$;

COMMENT ON FUNCTION core.require_newest(core.purse[]) IS
    'Raises 40001 unless each purse is the newest of its chain, whatever the caller''s snapshot.';
