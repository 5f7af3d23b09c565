CREATE OR REPLACE FUNCTION core.asset_of(p_code text)
RETURNS core.asset
LANGUAGE plpgsql STABLE AS $$
DECLARE
    asset core.asset;
BEGIN
    SELECT * INTO asset FROM core.asset AS a WHERE a.code = p_code;
    IF NOT FOUND THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.unknown_asset('asset', p_code)]));
    END IF;
    RETURN asset;
END
$$;

COMMENT ON FUNCTION core.asset_of(text) IS 'The asset of a code; raises RT404 unknown_asset.';
