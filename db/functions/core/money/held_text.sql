CREATE OR REPLACE FUNCTION core.held_text(p_account_id int, p_asset_id int)
RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT trim_scale(coalesce(sum(h.amount), 0))::text FROM core.held AS h
    WHERE h.account_id = p_account_id AND h.asset_id = p_asset_id
$$;

COMMENT ON FUNCTION core.held_text(int, int) IS
    'What an account''s live orders hold of an asset, as feeds write it.';
