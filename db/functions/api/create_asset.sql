CREATE OR REPLACE FUNCTION api.create_asset(asset text, scale int DEFAULT 8)
RETURNS api.assets
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    f CONSTANT core.fault[] := array_remove(ARRAY[
        CASE WHEN (asset ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,15}$') IS NOT TRUE THEN core.fault(
            'asset', 'invalid_asset', 'send 1 to 16 of A-Z a-z 0-9 . _ -') END,
        CASE WHEN (scale BETWEEN 0 AND 18) IS NOT TRUE THEN core.fault(
            'scale', 'invalid_asset', 'send 0 to 18') END], NULL);
    listed api.assets;
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
    INSERT INTO core.asset AS s (code, scale) VALUES (asset, create_asset.scale)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            'asset', 'asset_exists', format('there is an asset %s already', asset))]));
    END IF;
    -- Where deposits come from, and where fees go.
    INSERT INTO core.account (name) VALUES ('external'), ('fees') ON CONFLICT DO NOTHING;
    PERFORM core.note_action('create_asset', asset, jsonb_build_object('scale', scale));
    SELECT * INTO listed FROM api.assets AS a WHERE a.asset = create_asset.asset;
    RETURN listed;
END
$$;

COMMENT ON FUNCTION api.create_asset IS
'Creates what accounts can own. For operators.
Call it in FROM: SELECT (f(…)).* would run it once for every column.

asset  1-16 of A-Z a-z 0-9 . _ -
scale  decimals that deposits, withdrawals and transfers may have, 0-18

Answers the row of the view assets. Raises RT400 invalid_asset, RT409 asset_exists.';
