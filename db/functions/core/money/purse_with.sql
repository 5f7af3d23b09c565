CREATE OR REPLACE FUNCTION core.purse_with(purse core.purse, p_amount numeric)
RETURNS core.purse
LANGUAGE plpgsql AS $$
BEGIN
    IF p_amount > purse.available + purse.credit_limit THEN
        purse := core.collect(purse);
    END IF;
    IF p_amount > purse.available + purse.credit_limit THEN
        RETURN NULL;
    END IF;
    RETURN purse;
END
$$;

COMMENT ON FUNCTION core.purse_with(core.purse, numeric) IS
    'A purse that has an amount, after collecting if need be; null: it has not.';
