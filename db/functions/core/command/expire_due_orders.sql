CREATE OR REPLACE FUNCTION core.expire_due_orders()
RETURNS int
LANGUAGE sql AS $$
    SELECT coalesce((
        SELECT cardinality(core.cancel_many(d.instrument_id, d.order_ids, d.status, d.reason))
        FROM service.due_orders() AS d WHERE d.status = 'expired' LIMIT 1), 0)
$$;

COMMENT ON FUNCTION core.expire_due_orders() IS
    'The expiry sweep (rule 10) by hand: ends up to 2000 orders of one instrument whose time has '
    'passed and answers how many; call again until it answers 0. Housekeeping does it by itself, '
    'and orders past their time never trade even before it comes.';
