CREATE OR REPLACE FUNCTION core.transfer_faults(wanted core.transfer_request, asset core.asset)
RETURNS core.fault[]
LANGUAGE sql STABLE AS $$
    SELECT ARRAY(
        SELECT core.fault(a.field, 'invalid_account', CASE
            WHEN NOT a.needed THEN 'a transfer has two accounts, a deposit or withdrawal one'
            WHEN core.is_name(a.name) IS NOT TRUE THEN (core.bad_name('account')).message
            ELSE 'send two different accounts; deposits come from external, withdrawals go there'
            END)
        FROM (
            VALUES ('account', wanted.account, wanted.kind <> 'transfer', NULL),
                ('from_account', wanted.from_account, wanted.kind = 'transfer', NULL),
                ('to_account', wanted.to_account, wanted.kind = 'transfer', wanted.from_account)
        ) AS a (field, name, needed, other)
        WHERE CASE
            WHEN a.needed
                THEN core.is_name(a.name) IS NOT TRUE OR a.name = 'external' OR a.name = a.other
            WHEN NOT a.needed THEN a.name IS NOT NULL
            END) || array_remove(ARRAY[
        CASE WHEN asset.asset_id IS NULL THEN core.unknown_asset('asset', wanted.asset) END,
        CASE WHEN core.is_amount(wanted.amount) IS NOT TRUE THEN
            core.bad_amount('amount')
        WHEN scale(trim_scale(wanted.amount)) > asset.scale THEN
            core.fault('amount', 'amount_off_scale',
                format('send at most %s decimals', asset.scale)) END,
        CASE WHEN core.is_name(wanted.reference) IS NOT TRUE THEN
            core.bad_name('reference') END,
        CASE WHEN (wanted.kind IN ('deposit', 'withdrawal', 'transfer')) IS NOT TRUE THEN
            core.fault('kind', 'invalid_kind', 'send deposit, withdrawal or transfer') END
    ], NULL)
$$;

COMMENT ON FUNCTION core.transfer_faults(core.transfer_request, core.asset) IS
    'Every field of a transfer that cannot be.';
