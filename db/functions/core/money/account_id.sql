CREATE OR REPLACE FUNCTION core.account_id(p_field text, p_name text)
RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_id int;
BEGIN
    IF core.is_name(p_name) IS NOT TRUE THEN
        PERFORM core.refuse(core.fault_json(ARRAY[core.fault(
            p_field, 'invalid_account', (core.bad_name('account')).message)]));
    END IF;
    INSERT INTO core.account (name)
    SELECT p_name WHERE NOT EXISTS (SELECT FROM core.account AS a WHERE a.name = p_name)
    ON CONFLICT DO NOTHING;
    SELECT a.account_id INTO v_id FROM core.account AS a WHERE a.name = p_name;
    RETURN v_id;
END
$$;

COMMENT ON FUNCTION core.account_id(text, text) IS
    'The account of a name, registered if it is new; raises RT400 invalid_account.';
