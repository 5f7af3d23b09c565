CREATE OR REPLACE FUNCTION core.pay(purse core.purse, p_cost numeric)
RETURNS core.purse
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    purse.available := purse.available - p_cost;
    purse.n := purse.n + 1;
    RETURN purse;
END
$$;

COMMENT ON FUNCTION core.pay(core.purse, numeric) IS 'A purse from which something was taken.';
