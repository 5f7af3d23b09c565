CREATE OR REPLACE FUNCTION core.row_of_entry(p_account_id int, p_asset_id int, p_entry bigint)
RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_before bigint := 0;        -- up to here all entries are earlier,
    v_from bigint := p_entry;    -- from here on none is: a row is one entry at least
    v_middle bigint;
BEGIN
    WHILE v_before + 1 < v_from LOOP
        v_middle := (v_before + v_from) / 2;
        IF core.last_entry(p_account_id, p_asset_id, v_middle) < p_entry THEN
            v_before := v_middle;
        ELSE
            v_from := v_middle;
        END IF;
    END LOOP;
    RETURN v_from;
END
$$;

COMMENT ON FUNCTION core.row_of_entry(int, int, bigint) IS
    'The row of a chain in which an entry of the statement stands, by bisection.';
