CREATE OR REPLACE FUNCTION core.move_money(wanted core.transfer_request)
RETURNS api.transfer_report
LANGUAGE plpgsql AS $$
DECLARE
    origin CONSTANT core.origin := core.origin_here();
    v_amount CONSTANT numeric := trim_scale(wanted.amount);
    v_giver CONSTANT text := CASE wanted.kind
        WHEN 'deposit' THEN 'external' ELSE coalesce(wanted.account, wanted.from_account) END;
    v_taker CONSTANT text := CASE wanted.kind
        WHEN 'withdrawal' THEN 'external' ELSE coalesce(wanted.account, wanted.to_account) END;
    asset core.asset;
    v_faults core.fault[];
    v_from int;
    v_to int;
    f core.transfer;
    v_purses core.purse[];
    purse core.purse;
    v_new boolean;
    report api.transfer_report;
BEGIN
    SELECT * INTO asset FROM core.asset AS a WHERE a.code = wanted.asset;
    v_faults := core.transfer_faults(wanted, asset);
    IF cardinality(v_faults) > 0 THEN
        PERFORM core.refuse(core.fault_json(v_faults));
    END IF;
    v_from := core.account_id('from_account', v_giver);
    v_to := core.account_id('to_account', v_taker);
    v_purses := core.lock_purses(
        ARRAY[v_from, v_to], ARRAY[asset.asset_id, asset.asset_id], true);
    INSERT INTO core.transfer AS t (
        reference, kind, from_account_id, to_account_id, asset_id, amount, created_at, db_user,
        application)
    VALUES (
        wanted.reference, wanted.kind, v_from, v_to, asset.asset_id, v_amount,
        clock_timestamp(), origin.db_user, origin.application)
    ON CONFLICT DO NOTHING
    RETURNING * INTO f;
    v_new := FOUND;
    IF NOT v_new THEN
        SELECT * INTO f FROM core.transfer AS t WHERE t.reference = wanted.reference;
        IF (f.kind, f.from_account_id, f.to_account_id, f.asset_id, f.amount)
            <> (wanted.kind, v_from, v_to, asset.asset_id, v_amount)
        THEN
            PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
                'reference', 'reference_used',
                'this reference stands for another transfer: take a new one')]));
        END IF;
    ELSE
        FOREACH purse IN ARRAY v_purses LOOP
            PERFORM core.book_transfer(purse, f, v_giver = 'external');
        END LOOP;
        PERFORM core.note_action(
            replace(wanted.kind, 'withdrawal', 'withdraw'),
            coalesce(wanted.account, wanted.from_account),
            jsonb_build_object(
                'to_account', wanted.to_account, 'asset', wanted.asset,
                'amount', v_amount, 'transfer_id', f.transfer_id));
    END IF;
    SELECT v.*, NOT v_new INTO report
    FROM core.transfer_row AS v WHERE v.transfer_id = f.transfer_id;
    RETURN report;
END
$$;

COMMENT ON FUNCTION core.move_money(core.transfer_request) IS
    'Moves an amount of an asset between two accounts, once for a reference: takes it under the '
    'account''s lock, and gives it under the other''s. Raises RT404 unknown_asset, RT400 '
    'invalid_account, invalid_amount, amount_off_scale, invalid_reference, invalid_kind, RT409 '
    'reference_used, RT422 insufficient_funds.';
