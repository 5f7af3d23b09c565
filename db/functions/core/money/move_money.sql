CREATE OR REPLACE FUNCTION core.move_money(
    p_kind text, p_from text, p_to text, p_asset text, p_amount numeric, p_reference text)
RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    asset CONSTANT core.asset := core.asset_of(p_asset);
    v_from int;
    v_to int;
    v_amount CONSTANT numeric := trim_scale(p_amount);
    f core.transfer;
    v_purses core.purse[];
    purse core.purse;
BEGIN
    PERFORM core.check_transfer(asset, p_amount, p_reference, p_from, p_to);
    v_from := core.account_id('from_account', p_from);
    v_to := core.account_id('to_account', p_to);
    v_purses := core.lock_purses(
        ARRAY[v_from, v_to], ARRAY[asset.asset_id, asset.asset_id], true);
    INSERT INTO core.transfer AS t (
        reference, kind, from_account_id, to_account_id, asset_id, amount, created_at, db_user,
        application)
    VALUES (
        p_reference, p_kind, v_from, v_to, asset.asset_id, v_amount,
        clock_timestamp(), origin.db_user, origin.application)
    ON CONFLICT DO NOTHING
    RETURNING * INTO f;
    IF NOT FOUND THEN
        SELECT * INTO f FROM core.transfer AS t WHERE t.reference = p_reference;
        IF (f.kind, f.from_account_id, f.to_account_id, f.asset_id, f.amount)
            <> (p_kind, v_from, v_to, asset.asset_id, v_amount)
        THEN
            PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
                'reference', 'reference_reused',
                'this reference stands for another transfer: take a new one')]));
        END IF;
        RETURN f.transfer_id;
    END IF;
    FOREACH purse IN ARRAY v_purses LOOP
        PERFORM core.book_transfer(purse, f, p_from = 'external');
    END LOOP;
    RETURN f.transfer_id;
END
$$;

COMMENT ON FUNCTION core.move_money(text, text, text, text, numeric, text) IS
    'Moves an amount of an asset between two accounts, once for a reference: takes it under the '
    'account''s lock, and gives it under the other''s. Answers the transfer''s id. Raises RT404 '
    'unknown_asset, RT400 invalid_account, invalid_amount, invalid_reference, RT409 '
    'reference_reused, RT422 insufficient_funds.';
