CREATE OR REPLACE FUNCTION core.place_pair(p_requests api.order_request[], origin core.origin)
RETURNS api.order_report[]
LANGUAGE plpgsql AS $$
DECLARE
    o core.orders[] := core.read_pair(p_requests);
    v_locked core.locked;
    v_errors jsonb[] := ARRAY[NULL, NULL]::jsonb[];
    v_ids bigint[];
    v_duplicate boolean;
    instrument core.instrument;
    r core.outcome;
    v_report api.order_report;
    v_reports api.order_report[];
BEGIN
    o := core.register_accounts(o, p_requests);
    v_locked := core.lock_accounts(o);
    v_ids := core.claim_pair(o);
    v_duplicate := v_ids IS NOT NULL;
    IF NOT v_duplicate THEN
        IF v_locked.limited IS NOT NULL THEN
            v_errors := core.rate_errors(o, v_locked.limited, v_errors);
            IF num_nonnulls(VARIADIC v_errors) > 0 THEN
                PERFORM core.refuse(coalesce(v_errors[1], v_errors[2]));
            END IF;
        END IF;
        PERFORM core.free_overdue(v_locked.purses, NULL, ARRAY[o[1].instrument_id]);
        instrument := core.lock_instrument(o[1].instrument_id);
        IF instrument.quote_asset_id IS NOT NULL THEN
            o[2].covered := core.pair_cover(o[1], instrument);
        END IF;
        r := core.enter_orders(
            core.newest_head(o[1].instrument_id), o, 'new', NULL, instrument, origin,
            v_locked.purses);
        PERFORM core.require_pair(r.takers);
        PERFORM core.write_head(r.head, instrument.symbol);
        v_ids := ARRAY[o[1].order_id, o[2].order_id];
    END IF;
    FOR i IN 1..2 LOOP
        v_report := core.report_by_id(v_ids[i], core.order_fills(v_ids[i]), NULL);
        v_report.duplicate := v_duplicate;
        v_reports[i] := v_report;
    END LOOP;
    RETURN v_reports;
END
$$;

COMMENT ON FUNCTION core.place_pair(api.order_request[], core.origin) IS
    'Places two orders of which one cancels the other, both or none (rule 43). Locks are taken as '
    'core.place takes them.';
