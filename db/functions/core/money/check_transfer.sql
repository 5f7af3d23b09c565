CREATE OR REPLACE FUNCTION core.check_transfer(
    asset core.asset, p_amount numeric, p_reference text, p_from text, p_to text)
RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    f CONSTANT core.fault[] := array_remove(ARRAY[
        CASE WHEN core.is_amount(p_amount) IS NOT TRUE
            OR scale(trim_scale(p_amount)) > asset.scale THEN
            core.fault('amount', 'invalid_amount', format(
                'send a number above 0, below 1e18, with at most %s decimals', asset.scale)) END,
        CASE WHEN core.is_name(p_reference) IS NOT TRUE THEN core.fault(
            'reference', 'invalid_reference', (core.bad_name('reference')).message) END,
        CASE WHEN p_from = p_to THEN core.fault(
            'to_account', 'invalid_account', 'send two different accounts') END], NULL);
BEGIN
    IF cardinality(f) > 0 THEN
        PERFORM core.refuse(core.fault_json(f));
    END IF;
END
$$;

COMMENT ON FUNCTION core.check_transfer(core.asset, numeric, text, text, text) IS
    'Raises every field of a transfer that cannot be.';
