CREATE OR REPLACE FUNCTION core.unreadable(p_faults core.fault[])
RETURNS api.order_request
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    r api.order_request;
BEGIN
    r.faults := p_faults;
    RETURN r;
END
$$;

COMMENT ON FUNCTION core.unreadable(core.fault[]) IS
    'A request of which nothing but its faults is known.';
