CREATE OR REPLACE FUNCTION core.collected_to(p_account_id int, instrument core.instrument)
RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT coalesce(max(k.seq), 0) FROM core.collected AS k
    WHERE k.account_id = p_account_id AND k.asset_id = instrument.quote_asset_id
        AND k.instrument_id = instrument.instrument_id
$$;

COMMENT ON FUNCTION core.collected_to(int, core.instrument) IS
    'Up to which seq of an instrument an account''s credits of its quote are in the chain.';
