CREATE OR REPLACE FUNCTION core.purse_at(
    p_purses core.purse[], p_account_id int, p_asset_id int)
RETURNS int
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    FOR i IN 1..coalesce(cardinality(p_purses), 0) LOOP
        IF p_purses[i].account_id = p_account_id AND p_purses[i].asset_id = p_asset_id THEN
            RETURN i;
        END IF;
    END LOOP;
    RETURN NULL;
END
$$;

COMMENT ON FUNCTION core.purse_at(core.purse[], int, int) IS
    'Where the purse of an account''s asset is; null: it has none.';
